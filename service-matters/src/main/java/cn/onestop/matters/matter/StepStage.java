package cn.onestop.matters.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// To which part of a matter's life one of the item's published steps belongs.
///
/// Guides name their steps freely (申请、受理、审核、决定、送达). The ones that an operation itself is are done
/// by that operation; what is not recognised counts as work before the decision, so that nothing is
/// skipped by a name we do not know.
enum StepStage {
  /// 申请、申报、收件: done by filing.
  FILING,
  /// 受理: done by accepting.
  ACCEPTANCE,
  /// 审核、公示、调查…: to be done before the decision.
  HANDLING,
  /// 决定: done by deciding.
  DECISION,
  /// 发放、制证、回访…: what follows the decision.
  AFTERWARDS,
  /// 办结: done by closing.
  CLOSING,
  /// 送达、领取: done by delivering.
  DELIVERY;

  private static final Pattern FILED = Pattern.compile("户?申请.*|申报.*|收件|收到申请|报告|报送|报到登记");
  private static final Pattern ACCEPTED = Pattern.compile("受理(（.*）|登记)?");
  private static final Pattern DECIDED = Pattern.compile("决定");
  private static final Pattern CLOSED = Pattern.compile(".*办结");
  private static final Pattern DELIVERED = Pattern.compile(".*(送达|领取)");
  private static final Pattern FOLLOWS =
      Pattern.compile(".*(发放|发证|发照|发备案证|换发|补发|制发|拨付|告知|指派|回访|结算).*");

  /// The stage of each of `steps`, in order.
  static List<StepStage> of(List<String> steps) {
    int before = 0;
    List<StepStage> stages = new ArrayList<>();
    if (before < steps.size() && FILED.matcher(steps.get(before)).matches()) {
      stages.add(FILING);
      before++;
    }
    if (before < steps.size() && ACCEPTED.matcher(steps.get(before)).matches()) {
      stages.add(ACCEPTANCE);
      before++;
    }
    int after = steps.size();
    while (after > before && ofLast(steps.get(after - 1)) != HANDLING) {
      after--;
    }
    for (int step = before; step < steps.size(); step++) {
      stages.add(step < after ? HANDLING : ofLast(steps.get(step)));
    }
    return stages;
  }

  private static StepStage ofLast(String step) {
    if (DECIDED.matcher(step).matches()) {
      return DECISION;
    }
    if (CLOSED.matcher(step).matches()) {
      return CLOSING;
    }
    if (DELIVERED.matcher(step).matches()) {
      return DELIVERY;
    }
    return FOLLOWS.matcher(step).matches() ? AFTERWARDS : HANDLING;
  }

  /// Whether it lies before the decision.
  boolean beforeDecision() {
    return compareTo(DECISION) < 0;
  }
}
