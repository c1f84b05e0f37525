/// The look at numbers that were reserved.
@NullMarked
package cn.onestop.matters.number.store;

import org.jspecify.annotations.NullMarked;
