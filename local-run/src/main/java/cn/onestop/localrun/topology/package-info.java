/// What the center consists of and who waits for whom.
@NullMarked
package cn.onestop.localrun.topology;

import org.jspecify.annotations.NullMarked;
