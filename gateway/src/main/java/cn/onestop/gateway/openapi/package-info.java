/// One API description out of those of all services.
@NullMarked
package cn.onestop.gateway.openapi;

import org.jspecify.annotations.NullMarked;
