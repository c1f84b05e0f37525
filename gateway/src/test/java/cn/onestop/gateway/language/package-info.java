@NullMarked
package cn.onestop.gateway.language;

import org.jspecify.annotations.NullMarked;
