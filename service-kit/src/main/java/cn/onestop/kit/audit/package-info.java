/// Who saw, opened or was refused what. Changes need no audit of their own: who made them stands in
/// the journals of the things that were changed.
@NullMarked
package cn.onestop.kit.audit;

import org.jspecify.annotations.NullMarked;
