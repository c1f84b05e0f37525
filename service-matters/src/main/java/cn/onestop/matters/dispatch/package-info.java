/// Where a matter waits, for what, and who has taken it on.
@NullMarked
package cn.onestop.matters.dispatch;

import org.jspecify.annotations.NullMarked;
