package cn.onestop.monitoring.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One application as supervision sees it.
///
/// @param matter its id
/// @param partition the partition its events come from; whoever owns it watches the matter's clock
/// @param promise absent as long as its clock does not run
/// @param endedAt when it was closed, refused or withdrawn
/// @param onTime whether it was closed within the promise; absent if it was not closed
/// @param revokedAt when the acceptance or the decision was taken back
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
    @Nullable Instant deliveredAt,
    @Nullable Instant revokedAt) {

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
    return changed(it -> {
      it.stage = MatterStage.ACCEPTED;
      it.promise = made;
      it.acceptedAt = at;
    });
  }

  /// The promise was moved, or counted once its calendar came.
  WatchedMatter recounted(Promise made) {
    return changed(it -> it.promise = made);
  }

  WatchedMatter stepDone(int step) {
    return changed(it -> it.stepsDone = Math.max(stepsDone, step));
  }

  WatchedMatter visited(Visit visit) {
    List<Visit> more = new ArrayList<>(visits);
    more.add(visit);
    return changed(it -> it.visits = more);
  }

  WatchedMatter decided(Instant at) {
    return changed(it -> {
      it.stage = MatterStage.DECIDED;
      it.decidedAt = at;
    });
  }

  WatchedMatter closed(Instant at, boolean withinPromise) {
    return changed(it -> {
      it.stage = MatterStage.CLOSED;
      it.endedAt = at;
      it.onTime = withinPromise;
    });
  }

  WatchedMatter delivered(Instant at) {
    return changed(it -> {
      it.stage = MatterStage.DELIVERED;
      it.deliveredAt = at;
    });
  }

  WatchedMatter endedAs(MatterStage end, Instant at) {
    return changed(it -> {
      it.stage = end;
      it.endedAt = at;
    });
  }

  /// A decision that is taken back was made and closed in its time all the same.
  WatchedMatter revoked(Instant at) {
    return changed(it -> {
      it.revokedAt = at;
      if (endedAt == null) {
        it.stage = MatterStage.REVOKED;
        it.endedAt = at;
      }
    });
  }

  private WatchedMatter changed(Consumer<Change> change) {
    var next = new Change(this);
    change.accept(next);
    return next.made();
  }

  /// The next picture while it is made from the one before. What is not here never changes.
  private static final class Change {
    private final WatchedMatter before;
    private MatterStage stage;
    private @Nullable Promise promise;
    private @Nullable Instant acceptedAt;
    private int stepsDone;
    private List<Visit> visits;
    private @Nullable Instant decidedAt;
    private @Nullable Instant endedAt;
    private @Nullable Boolean onTime;
    private @Nullable Instant deliveredAt;
    private @Nullable Instant revokedAt;

    private Change(WatchedMatter before) {
      this.before = before;
      this.stage = before.stage;
      this.promise = before.promise;
      this.acceptedAt = before.acceptedAt;
      this.stepsDone = before.stepsDone;
      this.visits = before.visits;
      this.decidedAt = before.decidedAt;
      this.endedAt = before.endedAt;
      this.onTime = before.onTime;
      this.deliveredAt = before.deliveredAt;
      this.revokedAt = before.revokedAt;
    }

    private WatchedMatter made() {
      return new WatchedMatter(
          before.matter,
          before.partition,
          before.filing,
          stage,
          promise,
          acceptedAt,
          stepsDone,
          visits,
          decidedAt,
          endedAt,
          onTime,
          deliveredAt,
          revokedAt);
    }
  }
}
