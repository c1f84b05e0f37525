/// From a request at the door to an answer of the service it is for.
@NullMarked
package cn.onestop.gateway.routing;

import org.jspecify.annotations.NullMarked;
