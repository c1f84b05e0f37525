/// Offices and posts over HTTP.
@NullMarked
package cn.onestop.catalog.office.web;

import org.jspecify.annotations.NullMarked;
