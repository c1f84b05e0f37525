@NullMarked
package cn.onestop.localrun.data;

import org.jspecify.annotations.NullMarked;
