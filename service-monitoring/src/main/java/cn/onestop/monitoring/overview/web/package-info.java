/// Supervision over HTTP.
@NullMarked
package cn.onestop.monitoring.overview.web;

import org.jspecify.annotations.NullMarked;
