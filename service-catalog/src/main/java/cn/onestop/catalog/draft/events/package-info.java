/// The list of drafts, built from their own events.
@NullMarked
package cn.onestop.catalog.draft.events;

import org.jspecify.annotations.NullMarked;
