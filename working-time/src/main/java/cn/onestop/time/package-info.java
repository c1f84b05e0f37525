@NullMarked
package cn.onestop.time;

import org.jspecify.annotations.NullMarked;
