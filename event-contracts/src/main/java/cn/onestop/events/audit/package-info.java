/// Who saw, opened or was refused what (topic onestop.audit).
@NullMarked
package cn.onestop.events.audit;

import org.jspecify.annotations.NullMarked;
