@NullMarked
package cn.onestop.kit;

import org.jspecify.annotations.NullMarked;
