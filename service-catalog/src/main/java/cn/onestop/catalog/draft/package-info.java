/// Drafts of changes of the catalogue on their way to publication 动态调整: written, reviewed by the
/// department, reviewed by the law, approved, published.
@NullMarked
package cn.onestop.catalog.draft;

import org.jspecify.annotations.NullMarked;
