@NullMarked
package cn.onestop.gateway;

import org.jspecify.annotations.NullMarked;
