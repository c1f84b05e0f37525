@NullMarked
package cn.onestop.gateway.openapi;

import org.jspecify.annotations.NullMarked;
