/// Limits in law and promise: how they are counted, what stops them, what is left of them.
@NullMarked
package cn.onestop.time;

import org.jspecify.annotations.NullMarked;
