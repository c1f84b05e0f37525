/// Which sign-in sessions have ended: every service refuses their tokens, however long they would
/// still last.
@NullMarked
package cn.onestop.kit.sessions;

import org.jspecify.annotations.NullMarked;
