@NullMarked
package cn.onestop.gateway.routing;

import org.jspecify.annotations.NullMarked;
