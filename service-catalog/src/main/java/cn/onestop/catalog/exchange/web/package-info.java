/// Export and import over HTTP.
@NullMarked
package cn.onestop.catalog.exchange.web;

import org.jspecify.annotations.NullMarked;
