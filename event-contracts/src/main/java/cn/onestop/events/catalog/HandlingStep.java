package cn.onestop.events.catalog;

import cn.onestop.events.PlainLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a step table 环节表. A table is the flow chart of an item or a power as data: its rows
/// are the nodes, `onPass`, `onReturn` and `branches` the edges.
///
/// @param id unique in the table
/// @param name 环节名称
/// @param kind on the main line `FILING` 收件, `ACCEPTANCE` 受理, `REVIEW` 审查, `PUBLIC_NOTICE` 公示,
///   `INSPECTION` 现场核查, `APPROVAL` 审批, `DECISION` 决定, `CLOSING` 办结, `DELIVERY` 送达, `FOLLOW_UP` 后续;
///   beside it `SUPPLEMENT` 补正, `SPECIAL_PROCEDURE` 特别程序, `END` 终止
/// @param role wire name of the role that does it, such as `clerk`
/// @param office 处室
/// @param position 岗位
/// @param limit 办理时限 of the step
/// @param specialProcedure whether a special procedure may stop its clock
/// @param onPass id of the step that follows; absent after the last one
/// @param onReturn id of the step it goes back to
/// @param branches where else it leads
/// @param level where it is done: `VILLAGE` 村（社区）, `TOWNSHIP` 乡镇, `COUNTY` 县级
/// @param parallelWith id of the step it is done beside
/// @param byLaw law and article that demand it
public record HandlingStep(
    String id,
    String name,
    String kind,
    @Nullable String role,
    @Nullable String office,
    @Nullable String position,
    @Nullable PlainLimit limit,
    @Nullable Boolean specialProcedure,
    @Nullable String onPass,
    @Nullable String onReturn,
    @Nullable List<Branch> branches,
    @Nullable String level,
    @Nullable String parallelWith,
    @Nullable String byLaw) {

  /// A way off the main line.
  ///
  /// @param when `SUPPLEMENT` 补正, `REFUSAL` 不予受理, `SPECIAL_PROCEDURE` 特别程序, `DENIAL` 不予许可, `RETURN`
  ///   退回
  /// @param to id of the step it leads to
  public record Branch(String when, String to) {}
}
