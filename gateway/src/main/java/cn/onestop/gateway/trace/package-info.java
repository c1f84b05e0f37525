/// One number that follows a request through all services.
@NullMarked
package cn.onestop.gateway.trace;

import org.jspecify.annotations.NullMarked;
