/// The gateway as it is started, asked over HTTP.
@NullMarked
package cn.onestop.gateway;

import org.jspecify.annotations.NullMarked;
