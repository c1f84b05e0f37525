/// Processes that outlive the command that started them: starting, finding again, ending.
@NullMarked
package cn.onestop.localrun.processes;

import org.jspecify.annotations.NullMarked;
