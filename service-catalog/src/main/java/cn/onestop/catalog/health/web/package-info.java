/// The health check over HTTP.
@NullMarked
package cn.onestop.catalog.health.web;

import org.jspecify.annotations.NullMarked;
