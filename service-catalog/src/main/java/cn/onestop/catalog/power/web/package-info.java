/// Reading powers over HTTP.
@NullMarked
package cn.onestop.catalog.power.web;

import org.jspecify.annotations.NullMarked;
