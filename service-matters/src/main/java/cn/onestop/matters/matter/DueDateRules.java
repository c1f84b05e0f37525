package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.matters.DueDateCounted;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.matter.MatterRefusal.NothingToCount;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a new calendar does to the limits that run. The promise of a closed matter is never
/// touched; until when its result must be delivered and its commitment checked still runs.
public final class DueDateRules {

  private DueDateRules() {}

  /// The limits that run, counted with one calendar.
  private record Dues(
      @Nullable PlainDue promised,
      @Nullable PlainDue statutory,
      @Nullable PlainDue acceptance,
      @Nullable PlainDue supplement,
      @Nullable PlainDue delivery,
      @Nullable PlainDue check,
      @Nullable PlainDue correction) {

    static Dues recorded(Matter matter) {
      return of(matter, (run, stops) -> run.due());
    }

    static Dues counted(Matter matter, WorkingTime time) {
      return of(
          matter,
          (run, stops) -> {
            Instant start = run.start();
            return start == null ? null : limit(run, matter, start, stops, time).due(time);
          });
    }

    private static CountedLimit limit(
        LimitRun run, Matter matter, Instant start, boolean stops, WorkingTime time) {
      return stops
          ? CountedLimit.of(run, matter, start, time)
          : CountedLimit.plain(run, matter.item(), start);
    }

    private static Dues of(Matter matter, Due due) {
      boolean closed = matter.outcomeSoFar().closedAt() != null;
      boolean ended = matter.outcomeSoFar().endedAt() != null;
      Commitment commitment = matter.commitment();
      Commitment open = commitment == null || !commitment.open() ? null : commitment;
      return new Dues(
          closed ? null : due.of(matter.promised(), true),
          closed ? null : due.ofAny(matter.statutory(), true),
          due.ofAny(matter.submission().acceptance(), false),
          due.ofAny(matter.submission().supplement(), false),
          ended ? null : due.ofAny(matter.clocks().delivery(), false),
          open == null ? null : due.ofAny(open.check(), false),
          open == null ? null : due.ofAny(open.correction(), false));
    }

    boolean await(int year) {
      return Stream.of(promised, statutory, acceptance, supplement, delivery, check, correction)
          .filter(Objects::nonNull)
          .anyMatch(due -> Objects.equals(due.awaitingCalendar(), year));
    }
  }

  /// Until when a limit runs.
  @FunctionalInterface
  private interface Due {

    /// @param stops whether special procedures stop it and an extension makes it longer
    @Nullable PlainDue of(LimitRun run, boolean stops);

    default @Nullable PlainDue ofAny(@Nullable LimitRun run, boolean stops) {
      return run == null ? null : of(run, stops);
    }
  }

  /// Counts what awaited the calendar of `year`.
  public static Decision<MatterEvent> countAwaited(Matter matter, int year, WorkingTime time) {
    MatterMoves.must(matter, Operation.COUNT_DUE_DATE);
    if (!Dues.recorded(matter).await(year)) {
      throw new Refused(new NothingToCount());
    }
    return Decision.of(event(matter, year, Dues.counted(matter, time), null));
  }

  /// What a corrected calendar moves, and by which notice; empty if nothing.
  static Optional<Decision<MatterEvent>> move(
      Matter matter, int year, String source, WorkingTime time) {
    if (MatterMoves.obstacle(matter, Operation.COUNT_DUE_DATE).isPresent()) {
      return Optional.empty();
    }
    Dues counted = Dues.counted(matter, time);
    return counted.equals(Dues.recorded(matter))
        ? Optional.empty()
        : Optional.of(Decision.of(event(matter, year, counted, source)));
  }

  private static DueDateCounted event(
      Matter matter, int year, Dues counted, @Nullable String source) {
    Dues before = Dues.recorded(matter);
    return new DueDateCounted(
        matter.number(),
        year,
        counted.promised(),
        counted.statutory(),
        counted.acceptance(),
        counted.supplement(),
        source == null ? null : moved(before.promised(), counted.promised()),
        source == null ? null : moved(before.statutory(), counted.statutory()),
        source,
        counted.delivery(),
        counted.check(),
        counted.correction());
  }

  private static @Nullable PlainDue moved(@Nullable PlainDue before, @Nullable PlainDue now) {
    return Objects.equals(before, now) ? null : before;
  }
}
