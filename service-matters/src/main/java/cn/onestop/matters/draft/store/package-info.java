/// Where drafts lie.
@NullMarked
package cn.onestop.matters.draft.store;

import org.jspecify.annotations.NullMarked;
