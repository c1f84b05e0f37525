@NullMarked
package cn.onestop.gateway.trace;

import org.jspecify.annotations.NullMarked;
