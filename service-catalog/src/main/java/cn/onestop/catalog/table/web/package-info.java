/// The table over HTTP.
@NullMarked
package cn.onestop.catalog.table.web;

import org.jspecify.annotations.NullMarked;
