/// Reading items over HTTP.
@NullMarked
package cn.onestop.catalog.item.web;

import org.jspecify.annotations.NullMarked;
