/// Announcements of what was added, changed and removed 动态公告.
@NullMarked
package cn.onestop.catalog.change;

import org.jspecify.annotations.NullMarked;
