package cn.onestop.matters.worklist;

import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.worklist.Question.Standing;
import java.time.LocalDate;

/// What is counted of the open matters in somebody's sight.
public enum WorklistCount {
  /// 全部未结: everything on which something is still to be done.
  OPEN,
  /// 待受理: taken in, neither accepted nor turned away yet.
  TO_ACCEPT,
  /// 在办: accepted and not decided yet, its limits running.
  IN_HAND,
  /// 补正中: the applicant is to bring what is missing.
  AWAITING_SUPPLEMENT,
  /// 特别程序中: the limits stand still.
  SUSPENDED,
  /// 已决定待办结.
  DECIDED,
  /// 已办结待送达.
  CLOSED,
  /// 今日到期: the promise ends today; passed today counts too.
  DUE_TODAY,
  /// 预警.
  WARNING,
  /// 黄牌.
  YELLOW,
  /// 红牌.
  RED,
  /// 超期: the promise has passed.
  OVERDUE;

  /// What is counted, as it would be asked of the list.
  Standing standing(LocalDate today) {
    return switch (this) {
      case OPEN -> Standing.in();
      case TO_ACCEPT -> Standing.in(MatterState.FILED);
      case IN_HAND -> Standing.in(MatterState.ACCEPTED, MatterState.ACCEPTED_PROVISIONALLY);
      case AWAITING_SUPPLEMENT -> Standing.in(MatterState.AWAITING_SUPPLEMENT);
      case SUSPENDED -> Standing.in(MatterState.SUSPENDED);
      case DECIDED -> Standing.in(MatterState.DECIDED);
      case CLOSED -> Standing.in(MatterState.CLOSED);
      case DUE_TODAY -> Standing.lit(PromiseLamp.WARNING, PromiseLamp.YELLOW).dueOn(today);
      case WARNING -> Standing.lit(PromiseLamp.WARNING);
      case YELLOW -> Standing.lit(PromiseLamp.YELLOW);
      case RED -> Standing.lit(PromiseLamp.RED);
      case OVERDUE -> Standing.lit(PromiseLamp.YELLOW, PromiseLamp.RED);
    };
  }
}
