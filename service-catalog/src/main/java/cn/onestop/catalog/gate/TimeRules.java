package cn.onestop.catalog.gate;

import cn.onestop.catalog.codes.ProjectType;
import cn.onestop.catalog.codes.ReviewType;
import cn.onestop.catalog.codes.Unit;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Limits, and the kinds of item that follow from them.
final class TimeRules {

  static final List<ItemRule> ALL =
      List.of(
          new ItemRule("on-the-spot-agrees", TimeRules::onTheSpotAgrees),
          new ItemRule("promised-agrees", TimeRules::promisedAgrees),
          new ItemRule("promise-within-statutory", TimeRules::promiseWithinStatutory));

  private TimeRules() {}

  /// 承诺即办、即办件、即审即办 say the same.
  private static void onTheSpotAgrees(ItemContent guide, Around around, Findings findings) {
    if (isOnTheSpot(guide.promised())) {
      findings.unless(
          guide.projectType().equals(ProjectType.ON_THE_SPOT.code()),
          "/projectType",
          guide.projectType());
      reviewed(guide, ReviewType.AT_ONCE, findings);
    } else {
      findings.unless(
          !guide.projectType().equals(ProjectType.ON_THE_SPOT.code()),
          "/promised/unit",
          guide.promised().unit());
    }
  }

  /// What is not done on the spot is promised and reviewed first.
  private static void promisedAgrees(ItemContent guide, Around around, Findings findings) {
    if (!isOnTheSpot(guide.promised())
        && !guide.projectType().equals(ProjectType.ON_THE_SPOT.code())) {
      findings.unless(
          guide.projectType().equals(ProjectType.PROMISED.code()),
          "/projectType",
          guide.projectType());
      reviewed(guide, ReviewType.THEN_APPROVED, findings);
    }
  }

  private static void reviewed(ItemContent guide, ReviewType expected, Findings findings) {
    var handling = guide.handling();
    var given = handling == null ? null : handling.reviewType();
    findings.unless(given == null || given.equals(expected.code()), "/handling/reviewType", given);
  }

  /// 优化营商环境条例 36. Where the law sets no limit, a reasonable one is set and published.
  private static void promiseWithinStatutory(ItemContent guide, Around around, Findings findings) {
    var promised = guide.promised();
    var statutory = guide.statutory();
    if (statutory != null) {
      findings.unless(!isLonger(promised, statutory), "/promised/amount", promised.amount());
    } else {
      findings.unless(
          !promised.unit().equals(Unit.WORKING_DAY.code())
              || promised.amount() <= around.rules().longestPromise(),
          "/promised/amount",
          promised.amount());
      findings.unless(Findings.present(promised.basis()), "/promised/basis", promised.basis());
    }
  }

  /// Units are not converted; but so many working days are never fewer than as many days.
  private static boolean isLonger(PlainLimit promised, PlainLimit statutory) {
    boolean comparable =
        promised.unit().equals(statutory.unit())
            || (promised.unit().equals(Unit.WORKING_DAY.code())
                && statutory.unit().equals(Unit.CALENDAR_DAY.code()));
    return comparable && promised.amount() > statutory.amount();
  }

  private static boolean isOnTheSpot(@Nullable PlainLimit limit) {
    return limit != null && limit.unit().equals(Unit.ON_THE_SPOT.code());
  }
}
