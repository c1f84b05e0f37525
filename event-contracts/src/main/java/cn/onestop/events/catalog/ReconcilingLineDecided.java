package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// What comes of one line of a round was decided.
///
/// @param line a code of the guide list, or the number of a candidate that is not in it
/// @param decision `ADOPT` 列入, `REJECT` 不列入, `MERGE` 并入, `ASK_BACK` 退回核实
/// @param into the line it is merged into
/// @param department code of the department that is to exercise what is adopted 承办机构
/// @param code what is adopted gets in the list of powers, where the guide list has none for it
/// @param reason where the written reason lies
@EventType("cn.onestop.catalog.reconciling-line-decided.v1")
public record ReconcilingLineDecided(
    String line,
    String decision,
    @Nullable String into,
    @Nullable String department,
    @Nullable String code,
    @Nullable SealedReference reason)
    implements ReconcilingEvent {}
