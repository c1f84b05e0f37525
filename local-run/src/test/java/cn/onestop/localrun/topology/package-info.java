@NullMarked
package cn.onestop.localrun.topology;

import org.jspecify.annotations.NullMarked;
