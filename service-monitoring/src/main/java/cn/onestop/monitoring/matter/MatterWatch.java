package cn.onestop.monitoring.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.matters.ApplicantDataErased;
import cn.onestop.events.matters.CommitmentChecked;
import cn.onestop.events.matters.DueDateCounted;
import cn.onestop.events.matters.DueDateExtended;
import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterArchived;
import cn.onestop.events.matters.MatterAssigned;
import cn.onestop.events.matters.MatterClaimed;
import cn.onestop.events.matters.MatterClosed;
import cn.onestop.events.matters.MatterCovered;
import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.MatterDeemedWithdrawn;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.MatterHandedOver;
import cn.onestop.events.matters.MatterRefused;
import cn.onestop.events.matters.MatterReleased;
import cn.onestop.events.matters.MatterReturned;
import cn.onestop.events.matters.MatterRevoked;
import cn.onestop.events.matters.MatterTransferred;
import cn.onestop.events.matters.MatterWithdrawn;
import cn.onestop.events.matters.ResultDelivered;
import cn.onestop.events.matters.SpecialProcedureEnded;
import cn.onestop.events.matters.SpecialProcedureStarted;
import cn.onestop.events.matters.StepCompleted;
import cn.onestop.events.matters.SupplementDelivered;
import cn.onestop.events.matters.SupplementRequested;
import cn.onestop.events.matters.VisitRecorded;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.monitoring.matter.Promise.Superseded;
import cn.onestop.monitoring.rules.SupervisionRulebook;
import cn.onestop.monitoring.rules.Thresholds;
import cn.onestop.time.LimitUnit;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Follows an application through its events. Pure: the same events always lead to the same
/// picture.
public final class MatterWatch {

  private final SupervisionRulebook rulebook;
  private final WorkingTime time;

  public MatterWatch(SupervisionRulebook rulebook, WorkingTime time) {
    this.rulebook = rulebook;
    this.time = time;
  }

  /// The picture after `fact`.
  ///
  /// @param before the picture before it, `null` before the first
  public WatchedMatter after(
      @Nullable WatchedMatter before, String matter, int partition, Recorded<MatterEvent> fact) {
    if (fact.event() instanceof MatterFiled event) {
      return filed(matter, partition, Filing.of(event, fact.at()), event.promisedDue());
    }
    if (before == null) {
      throw new IllegalStateException(matter + " does not begin with its filing");
    }
    Instant at = fact.at();
    return switch (fact.event()) {
      case MatterFiled _ -> before;
      case MatterAccepted event -> accepted(before, at, event.promised());
      case SpecialProcedureStarted event -> stopped(before, event, at);
      case SpecialProcedureEnded event -> goingOn(before, event.promised(), at);
      case DueDateExtended event -> extended(before, event, at);
      case DueDateCounted event -> recounted(before, event.promised(), at);
      case MatterRefused _ -> before.endedAs(MatterStage.REFUSED, at);
      case SupplementRequested _, SupplementDelivered _, CommitmentChecked _ -> before;
      case MatterRevoked _ -> before.revoked(at);
      case MatterDeemedWithdrawn _ -> before.endedAs(MatterStage.WITHDRAWN, at);
      case MatterReturned _, MatterTransferred _ -> before.endedAs(MatterStage.HANDED_ON, at);
      case MatterWithdrawn _ -> before.endedAs(MatterStage.WITHDRAWN, at);
      case VisitRecorded event -> before.visited(visit(before, at, event));
      case StepCompleted event -> before.stepDone(event.step());
      // Who of the office handles it moves no clock: the office answers.
      case MatterClaimed _,
          MatterReleased _,
          MatterHandedOver _,
          MatterAssigned _,
          MatterCovered _ ->
          before;
      case MatterDecided _ -> before.decided(at);
      case MatterClosed event -> before.closed(at, event.onTime());
      case ResultDelivered _ -> before.delivered(at);
      case ApplicantDataErased _, MatterArchived _ -> before;
    };
  }

  private WatchedMatter filed(String matter, int partition, Filing filing, @Nullable PlainDue due) {
    Promise promise =
        due == null ? null : promise(filing.at(), due, filing.promised(), List.of(), List.of());
    return WatchedMatter.filed(matter, partition, filing, promise);
  }

  private WatchedMatter accepted(WatchedMatter before, Instant at, PlainDue due) {
    Promise made = before.promise();
    Instant start = made == null ? at : made.start();
    return before.accepted(
        promise(start, due, before.filing().promised(), List.of(), List.of()), at);
  }

  private WatchedMatter recounted(WatchedMatter before, @Nullable PlainDue due, Instant at) {
    Promise made = before.promise();
    return made == null || due == null
        ? before
        : recounted(before, made, due, made.limit(), made.stops(), at);
  }

  private WatchedMatter stopped(WatchedMatter before, SpecialProcedureStarted event, Instant at) {
    Promise made = before.promise();
    if (made == null) {
      return before;
    }
    List<Standstill> more = new ArrayList<>(made.stops());
    more.add(Standstill.of(event, at));
    return recounted(before, made, event.promised(), made.limit(), more, at);
  }

  private WatchedMatter goingOn(WatchedMatter before, PlainDue due, Instant at) {
    Promise made = before.promise();
    return made == null
        ? before
        : recounted(
            before,
            made,
            due,
            made.limit(),
            made.stops().stream().map(stop -> stop.endedAt(at)).toList(),
            at);
  }

  private WatchedMatter extended(WatchedMatter before, DueDateExtended event, Instant at) {
    Promise made = before.promise();
    if (made == null) {
      return before;
    }
    PlainLimit limit = made.limit();
    PlainLimit longer =
        limit.unit().equals(event.unit())
            ? new PlainLimit(
                limit.amount() + event.amount(), limit.unit(), limit.basis(), limit.start())
            : limit;
    return recounted(before, made, event.promised(), longer, made.stops(), at);
  }

  private WatchedMatter recounted(
      WatchedMatter before,
      Promise made,
      PlainDue due,
      PlainLimit limit,
      List<Standstill> stops,
      Instant at) {
    return before.recounted(promise(made.start(), due, limit, stops, made.supersededAt(at)));
  }

  private Promise promise(
      Instant start,
      PlainDue due,
      PlainLimit plain,
      List<Standstill> stops,
      List<Superseded> earlier) {
    TimeLimit limit = limit(plain);
    Thresholds thresholds =
        rulebook
            .inForce(time.hours().dateOf(start))
            .thresholds(
                time.clock(
                    limit,
                    start,
                    stops.stream().map(stop -> stop.pause(limit.unit(), time)).toList()),
                limit,
                due.due(),
                time);
    return new Promise(start, due, plain, stops, thresholds, earlier);
  }

  private static TimeLimit limit(PlainLimit plain) {
    return new TimeLimit(
        plain.amount(),
        LimitUnit.valueOf(plain.unit()),
        plain.basis() == null ? "" : plain.basis(),
        StartEvent.valueOf(plain.start()));
  }

  private static Visit visit(WatchedMatter before, Instant at, VisitRecorded event) {
    return Visit.of(before.visits().size() + 1, at, event, before.filing().visitsAllowed());
  }
}
