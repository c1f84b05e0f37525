@NullMarked
package cn.onestop.gateway.identity;

import org.jspecify.annotations.NullMarked;
