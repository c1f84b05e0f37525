package cn.onestop.matters.worklist;

import cn.onestop.matters.dispatch.Queue;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a list is asked for. What is absent leaves nothing out.
///
/// @param number how the number begins
public record Question(
    Standing standing, Where where, Waits waits, About about, @Nullable String number) {

  /// Everything that stands so.
  public static Question of(Standing standing) {
    return new Question(standing, Where.ANYWHERE, Waits.ANYHOW, About.ANYTHING, null);
  }

  /// How a matter stands.
  ///
  /// @param states any of these; empty for everything that is open
  /// @param lamps any of these; empty for any
  /// @param due when the centre promised to be done
  /// @param awaiting the year whose calendar it awaits
  public record Standing(
      Set<MatterState> states, Set<PromiseLamp> lamps, Days due, @Nullable Integer awaiting) {

    public Standing {
      states = Set.copyOf(states);
      lamps = Set.copyOf(lamps);
    }

    static Standing in(MatterState... states) {
      return new Standing(Set.copyOf(Arrays.asList(states)), Set.of(), Days.ANY, null);
    }

    static Standing lit(PromiseLamp... lamps) {
      return new Standing(Set.of(), Set.copyOf(Arrays.asList(lamps)), Days.ANY, null);
    }

    Standing dueOn(LocalDate day) {
      return new Standing(states, lamps, Days.on(day), awaiting);
    }

    /// Whether it changes with the time alone.
    boolean runsWithTime() {
      return !lamps.isEmpty();
    }

    /// Whether only what has ended is asked for.
    boolean ended() {
      return !states.isEmpty() && states.stream().allMatch(MatterState::ended);
    }

    /// Whether what is open and what has ended are asked for at once: they lie in different orders.
    public boolean mixed() {
      return !ended() && states.stream().anyMatch(MatterState::ended);
    }

    /// Of a moment: whether nothing fits whose promise ends then or later.
    Predicate<Instant> over(Instant now, WorkingTime time) {
      LocalDate last = due.until();
      Optional<Instant> latest = PromiseLamp.latest(lamps, now, time);
      return end ->
          (last != null && time.hours().dateOf(end).isAfter(last))
              || latest.filter(end::isAfter).isPresent();
    }

    boolean holds(WorklistEntry entry, Instant now, WorkingTime time) {
      return (states.isEmpty() || states.contains(MatterState.valueOf(entry.state())))
          && due.hold(entry.due(), time.hours())
          && (awaiting == null || entry.awaiting().contains(awaiting))
          && (lamps.isEmpty() || lamps.contains(PromiseLamp.of(entry, now, time)));
    }

    /// The same as the query of `GET /api/v1/matters`.
    public String query() {
      return Stream.of(
              several("state", states),
              several("lamp", lamps),
              part("dueFrom", due.from()),
              part("due", due.until()),
              part("awaiting", awaiting))
          .flatMap(List::stream)
          .collect(Collectors.joining("&"));
    }

    private static <E extends Enum<E>> List<String> several(String name, Set<E> values) {
      return values.isEmpty()
          ? List.of()
          : List.of(
              EnumSet.copyOf(values).stream()
                  .map(Enum::name)
                  .collect(Collectors.joining(",", name + "=", "")));
    }

    private static List<String> part(String name, @Nullable Object value) {
      return value == null ? List.of() : List.of(name + "=" + value);
    }
  }

  /// Where a matter lies.
  ///
  /// @param window code of the window that took it in
  /// @param department code of the department that answers for it
  /// @param village code of the village that took it in
  public record Where(
      @Nullable String window, @Nullable String department, @Nullable String village) {

    public static final Where ANYWHERE = new Where(null, null, null);

    boolean holds(WorklistEntry entry) {
      return wanted(window, entry.window())
          && wanted(department, entry.department())
          && wanted(village, entry.village());
    }
  }

  /// For whom a matter waits.
  ///
  /// @param mine only what the caller has taken on, covers, or has had a hand in
  /// @param covered whom the caller covers: what they have taken on is the caller's as well
  /// @param queue in whose queue it waits
  /// @param fits what that asks of an entry
  public record Waits(
      boolean mine, Set<String> covered, @Nullable Queue queue, Predicate<WorklistEntry> fits) {

    public static final Waits ANYHOW = new Waits(false, Set.of(), null, _ -> true);

    public Waits {
      covered = Set.copyOf(covered);
    }
  }

  /// What a matter is about and how it came.
  ///
  /// @param item code of the item
  /// @param caseType code of the case type
  /// @param channel a `Channel`
  /// @param filed when it was filed
  public record About(
      @Nullable String item, @Nullable String caseType, @Nullable String channel, Days filed) {

    public static final About ANYTHING = new About(null, null, null, Days.ANY);

    boolean holds(WorklistEntry entry, WorkingTime time) {
      return wanted(item, entry.itemCode())
          && wanted(caseType, entry.caseType())
          && wanted(channel, entry.channel())
          && filed.hold(entry.filedAt(), time.hours());
    }
  }

  /// What must be true of an entry to be listed.
  Predicate<WorklistEntry> fits(Instant now, WorkingTime time) {
    return entry ->
        standing.holds(entry, now, time)
            && where.holds(entry)
            && about.holds(entry, time)
            && waits.fits().test(entry);
  }

  private static boolean wanted(@Nullable String asked, @Nullable String there) {
    return asked == null || asked.equals(there);
  }
}
