package cn.onestop.matters.matter;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.matters.matter.StepRules.Decider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// 即办件 settled in one go at the window: each operation is carried out by its own rules, one after
/// the other, and all of it is written at once.
final class OnTheSpot {

  private static final MatterEvolution EVOLUTION = new MatterEvolution();

  private final String by;
  private final Instant at;
  private final List<Happened<MatterEvent>> happened = new ArrayList<>();
  private final List<SealedEntry> sealing = new ArrayList<>();
  private Matter matter;

  private OnTheSpot(Matter matter, String by, Instant at) {
    this.matter = matter;
    this.by = by;
    this.at = at;
  }

  /// @param handedOver how the result was handed over, `null` if it was not yet
  static Decision<MatterEvent> settle(
      Matter matter,
      ItemContent guide,
      Decider by,
      @Nullable DeliveryMethod handedOver,
      Instant at,
      Limits limits,
      WrittenReason reasons) {
    MatterMoves.must(matter, Operation.SETTLE);
    OnTheSpot course = new OnTheSpot(matter, by.person(), at);
    course.then(now -> MatterRules.accept(now, at, limits));
    while (!course.matter.steps().openBeforeDecision().isEmpty()) {
      course.then(now -> StepRules.complete(now, guide, now.steps().done() + 1));
    }
    course.then(now ->
        StepRules.decide(now, guide, by, DecisionOutcome.GRANTED, null, null, at, limits, reasons));
    course.then(now -> MatterRules.close(now, null, at, reasons));
    if (handedOver != null) {
      course.then(now -> MatterRules.deliver(now, handedOver, at));
    }
    return new Decision<>(course.happened, course.sealing, false);
  }

  private void then(Function<Matter, Decision<MatterEvent>> operation) {
    Decision<MatterEvent> decision = operation.apply(matter);
    sealing.addAll(decision.sealing());
    for (Happened<MatterEvent> each : decision.happened()) {
      happened.add(new Happened<>(each.event(), at));
      matter = EVOLUTION.after(matter, new Recorded<>(0, at, at, by, each.event()));
    }
  }
}
