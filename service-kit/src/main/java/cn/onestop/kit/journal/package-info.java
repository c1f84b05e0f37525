/// The journal in the document: one operation is one guarded write that sets the new state and
/// appends the facts that made it so. The journal is audit trail, timeline and outbox at once.
@NullMarked
package cn.onestop.kit.journal;

import org.jspecify.annotations.NullMarked;
