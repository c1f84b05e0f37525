/// Who calls, which posts they hold, and what that lets them do.
@NullMarked
package cn.onestop.kit.signedin;

import org.jspecify.annotations.NullMarked;
