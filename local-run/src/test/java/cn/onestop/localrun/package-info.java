/// Tests of `./center` that need no running center.
@NullMarked
package cn.onestop.localrun;

import org.jspecify.annotations.NullMarked;
