/// The staff over HTTP.
@NullMarked
package cn.onestop.catalog.person.web;

import org.jspecify.annotations.NullMarked;
