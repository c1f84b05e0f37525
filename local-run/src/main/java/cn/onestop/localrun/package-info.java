@NullMarked
package cn.onestop.localrun;

import org.jspecify.annotations.NullMarked;
