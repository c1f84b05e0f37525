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

/// What a new calendar does to the limits of an open matter. What is closed is never touched.
public final class DueDateRules {

  private DueDateRules() {}

  /// The limits that run, counted with one calendar.
  private record Dues(
      @Nullable PlainDue promised,
      @Nullable PlainDue statutory,
      @Nullable PlainDue acceptance,
      @Nullable PlainDue supplement) {

    static Dues recorded(Matter matter) {
      return new Dues(
          matter.promised().due(),
          due(matter.statutory()),
          due(matter.submission().acceptance()),
          due(matter.submission().supplement()));
    }

    static Dues counted(Matter matter, WorkingTime time) {
      return new Dues(
          stopped(matter.promised(), matter, time),
          stopped(matter.statutory(), matter, time),
          plain(matter.submission().acceptance(), matter, time),
          plain(matter.submission().supplement(), matter, time));
    }

    boolean await(int year) {
      return Stream.of(promised, statutory, acceptance, supplement)
          .filter(Objects::nonNull)
          .anyMatch(due -> Objects.equals(due.awaitingCalendar(), year));
    }

    private static @Nullable PlainDue due(@Nullable LimitRun run) {
      return run == null ? null : run.due();
    }

    private static @Nullable PlainDue stopped(
        @Nullable LimitRun run, Matter matter, WorkingTime time) {
      Instant start = run == null ? null : run.start();
      return run == null || start == null
          ? null
          : CountedLimit.of(run, matter, start, time).due(time);
    }

    private static @Nullable PlainDue plain(
        @Nullable LimitRun run, Matter matter, WorkingTime time) {
      Instant start = run == null ? null : run.start();
      return run == null || start == null
          ? null
          : CountedLimit.plain(run, matter.item(), start).due(time);
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
        source);
  }

  private static @Nullable PlainDue moved(@Nullable PlainDue before, @Nullable PlainDue now) {
    return Objects.equals(before, now) ? null : before;
  }
}
