package cn.onestop.matters.prereview;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.matters.PreReviewCorrectionRequested;
import cn.onestop.events.matters.PreReviewDataErased;
import cn.onestop.events.matters.PreReviewDueDateCounted;
import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.events.matters.PreReviewFiled;
import cn.onestop.events.matters.PreReviewLapsed;
import cn.onestop.events.matters.PreReviewNotOurs;
import cn.onestop.events.matters.PreReviewPassed;
import cn.onestop.events.matters.PreReviewResubmitted;
import cn.onestop.events.matters.PreReviewSubmitted;
import cn.onestop.events.matters.PreReviewWithdrawn;
import cn.onestop.kit.journal.Evolution;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.Matter.Act;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.prereview.PreReview.GuideVersion;
import cn.onestop.matters.prereview.PreReview.HandedIn;
import cn.onestop.matters.prereview.PreReview.Result;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a pre-review's state follows from its facts.
public final class PreReviewEvolution implements Evolution<PreReview, PreReviewEvent> {

  @Override
  public PreReview after(@Nullable PreReview before, Recorded<PreReviewEvent> fact) {
    if (fact.event() instanceof PreReviewSubmitted submitted) {
      return submitted(submitted, new Act(fact.by(), fact.at()));
    }
    return next(Objects.requireNonNull(before, "it begins by being submitted"), fact);
  }

  private static PreReview submitted(PreReviewSubmitted event, Act act) {
    return new PreReview(
        event.number(),
        PreReviewState.SUBMITTED,
        new GuideVersion(event.itemCode(), event.itemVersion(), event.itemHash(), event.itemName()),
        new Place(event.centre(), event.department(), null, event.village(), event.channel()),
        act,
        new HandedIn(1, act.at(), event.materials(), List.of(), List.of()),
        new LimitRun(event.within(), act.at(), event.due()),
        null,
        null,
        null,
        null);
  }

  private static PreReview next(PreReview before, Recorded<PreReviewEvent> fact) {
    Instant at = fact.at();
    return switch (fact.event()) {
      case PreReviewSubmitted _ ->
          throw new IllegalStateException("submitted twice: " + before.number());
      case PreReviewPassed event ->
          before
              .in(PreReviewState.PASSED, kept(event.kept(), event.keptUntil(), at))
              .with(new Result(at, event.onTime()));
      case PreReviewCorrectionRequested event ->
          before
              .in(PreReviewState.TO_CORRECT, kept(event.kept(), event.keptUntil(), at))
              .with(before.handedIn().named(event.materials()))
              .with(new Result(at, event.onTime()));
      case PreReviewResubmitted event -> resubmitted(before, event, at);
      case PreReviewNotOurs event ->
          before.ended(PreReviewState.NOT_OURS, at).with(new Result(at, event.onTime()));
      case PreReviewFiled event -> before.filedAs(event.matter(), at);
      case PreReviewWithdrawn _ -> before.ended(PreReviewState.WITHDRAWN, at);
      case PreReviewLapsed _ -> before.ended(PreReviewState.LAPSED, at);
      case PreReviewDueDateCounted event -> {
        LimitRun clock = Objects.requireNonNull(before.clock(), "a limit that awaits a calendar");
        yield before.in(before.state(), kept(clock.limit(), event.due(), clock.start()));
      }
      case PreReviewDataErased _ -> before.erased(at);
    };
  }

  private static PreReview resubmitted(PreReview before, PreReviewResubmitted event, Instant at) {
    PlainLimit within = event.within();
    return (within == null
            ? before
            : before.in(PreReviewState.SUBMITTED, kept(within, event.due(), at)))
        .with(before.handedIn().with(event.materials(), event.complete(), at));
  }

  private static LimitRun kept(PlainLimit limit, @Nullable PlainDue due, @Nullable Instant start) {
    return new LimitRun(limit, start, due);
  }
}
