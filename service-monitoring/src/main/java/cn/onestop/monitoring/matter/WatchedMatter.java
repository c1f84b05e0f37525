package cn.onestop.monitoring.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One application as supervision sees it.
///
/// @param matter its id
/// @param partition the partition its events come from; whoever owns it watches the matter's clock
/// @param promise absent as long as its clock does not run
/// @param endedAt when it was closed, refused or withdrawn
/// @param onTime whether it was closed within the promise; absent if it was not closed
public record WatchedMatter(
    String matter,
    int partition,
    Filing filing,
    MatterStage stage,
    @Nullable Promise promise,
    @Nullable Instant acceptedAt,
    int stepsDone,
    List<Visit> visits,
    @Nullable Instant decidedAt,
    @Nullable Instant endedAt,
    @Nullable Boolean onTime,
    @Nullable Instant deliveredAt) {

  public WatchedMatter {
    visits = List.copyOf(visits);
  }

  static WatchedMatter filed(
      String matter, int partition, Filing filing, @Nullable Promise promise) {
    return new WatchedMatter(
        matter,
        partition,
        filing,
        MatterStage.FILED,
        promise,
        null,
        0,
        List.of(),
        null,
        null,
        null,
        null);
  }

  /// Until when the centre promised to be done; absent while the clock does not run and while a
  /// calendar is awaited.
  public @Nullable Instant due() {
    return promise == null ? null : promise.due().due();
  }

  /// Whether its clock waits for the calendar of a year that is not known.
  public boolean awaitsCalendar() {
    return promise != null && promise.due().awaitingCalendar() != null;
  }

  /// Visits that run-at-most-once counts.
  public int countedVisits() {
    return (int) visits.stream().filter(Visit::counted).count();
  }

  /// Visits that break run-at-most-once.
  public int breaches() {
    return (int) visits.stream().filter(Visit::breach).count();
  }

  WatchedMatter accepted(Promise made, Instant at) {
    return with(MatterStage.ACCEPTED, made, at, decidedAt, endedAt, onTime, deliveredAt);
  }

  /// A calendar arrived and the promise was counted anew.
  WatchedMatter recounted(Promise made) {
    return with(stage, made, acceptedAt, decidedAt, endedAt, onTime, deliveredAt);
  }

  WatchedMatter decided(Instant at) {
    return with(MatterStage.DECIDED, promise, acceptedAt, at, endedAt, onTime, deliveredAt);
  }

  WatchedMatter closed(Instant at, boolean withinPromise) {
    return with(MatterStage.CLOSED, promise, acceptedAt, decidedAt, at, withinPromise, deliveredAt);
  }

  WatchedMatter delivered(Instant at) {
    return with(MatterStage.DELIVERED, promise, acceptedAt, decidedAt, endedAt, onTime, at);
  }

  WatchedMatter endedAs(MatterStage end, Instant at) {
    return with(end, promise, acceptedAt, decidedAt, at, onTime, deliveredAt);
  }

  WatchedMatter stepDone(int step) {
    return new WatchedMatter(
        matter,
        partition,
        filing,
        stage,
        promise,
        acceptedAt,
        Math.max(stepsDone, step),
        visits,
        decidedAt,
        endedAt,
        onTime,
        deliveredAt);
  }

  WatchedMatter visited(Visit visit) {
    List<Visit> more = new ArrayList<>(visits);
    more.add(visit);
    return new WatchedMatter(
        matter,
        partition,
        filing,
        stage,
        promise,
        acceptedAt,
        stepsDone,
        more,
        decidedAt,
        endedAt,
        onTime,
        deliveredAt);
  }

  private WatchedMatter with(
      MatterStage next,
      @Nullable Promise made,
      @Nullable Instant accepted,
      @Nullable Instant decided,
      @Nullable Instant ended,
      @Nullable Boolean withinPromise,
      @Nullable Instant delivered) {
    return new WatchedMatter(
        matter,
        partition,
        filing,
        next,
        made,
        accepted,
        stepsDone,
        visits,
        decided,
        ended,
        withinPromise,
        delivered);
  }
}
