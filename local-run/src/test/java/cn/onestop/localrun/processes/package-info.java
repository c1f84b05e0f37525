@NullMarked
package cn.onestop.localrun.processes;

import org.jspecify.annotations.NullMarked;
