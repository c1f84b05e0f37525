package cn.onestop.monitoring.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One application as supervision sees it.
///
/// @param matter its id
/// @param partition the partition its events come from; whoever owns it watches the matter's clock
/// @param promise absent before acceptance
/// @param endedAt when it was closed, refused or withdrawn
/// @param onTime whether it was closed within the promise; absent if it was not closed
public record WatchedMatter(
    String matter,
    int partition,
    Filing filing,
    MatterStage stage,
    @Nullable Promise promise,
    int stepsDone,
    List<Visit> visits,
    @Nullable Instant decidedAt,
    @Nullable Instant endedAt,
    @Nullable Boolean onTime,
    @Nullable Instant deliveredAt) {

  public WatchedMatter {
    visits = List.copyOf(visits);
  }

  static WatchedMatter filed(String matter, int partition, Filing filing) {
    return new WatchedMatter(
        matter, partition, filing, MatterStage.FILED, null, 0, List.of(), null, null, null, null);
  }

  /// Until when the centre promised to be done; absent before acceptance and while a calendar is
  /// awaited.
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

  WatchedMatter accepted(Promise made) {
    return with(MatterStage.ACCEPTED, made, decidedAt, endedAt, onTime, deliveredAt);
  }

  /// A calendar arrived and the promise was counted anew.
  WatchedMatter recounted(Promise made) {
    return with(stage, made, decidedAt, endedAt, onTime, deliveredAt);
  }

  WatchedMatter decided(Instant at) {
    return with(MatterStage.DECIDED, promise, at, endedAt, onTime, deliveredAt);
  }

  WatchedMatter closed(Instant at, boolean withinPromise) {
    return with(MatterStage.CLOSED, promise, decidedAt, at, withinPromise, deliveredAt);
  }

  WatchedMatter delivered(Instant at) {
    return with(MatterStage.DELIVERED, promise, decidedAt, endedAt, onTime, at);
  }

  WatchedMatter endedAs(MatterStage end, Instant at) {
    return with(end, promise, decidedAt, at, onTime, deliveredAt);
  }

  WatchedMatter stepDone(int step) {
    return new WatchedMatter(
        matter,
        partition,
        filing,
        stage,
        promise,
        step,
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
        stepsDone,
        visits,
        decided,
        ended,
        withinPromise,
        delivered);
  }
}
