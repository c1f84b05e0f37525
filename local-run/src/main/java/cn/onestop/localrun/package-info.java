/// The program behind `./center`: starts the whole center on one machine, each program as a process
/// of its own, and says how it is doing. There is no supervisor: a command looks, acts and ends.
@NullMarked
package cn.onestop.localrun;

import org.jspecify.annotations.NullMarked;
