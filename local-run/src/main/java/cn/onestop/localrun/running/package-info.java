/// A center in this very moment: which of its processes run, starting and stopping them in order.
@NullMarked
package cn.onestop.localrun.running;

import org.jspecify.annotations.NullMarked;
