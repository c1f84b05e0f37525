/// Small files that are replaced whole.
@NullMarked
package cn.onestop.localrun.files;

import org.jspecify.annotations.NullMarked;
