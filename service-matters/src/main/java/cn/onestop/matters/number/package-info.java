/// The sequences of case numbers 办件编号: every one is given to a matter or closed with its reason.
@NullMarked
package cn.onestop.matters.number;

import org.jspecify.annotations.NullMarked;
