package cn.onestop.matters.worklist;

import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.worklist.Question.Standing;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts what lies in somebody's sight; each count is the length of the list behind it.
///
/// What depends on states alone is read off counters that the worklist keeps. What depends on the
/// time is counted along the promises that run, in the order in which they end, and no further than
/// the next working day: it costs as much as there is to hurry with.
public final class CountWorklist {

  private final Counted counted;

  public CountWorklist(Counted counted) {
    this.counted = counted;
  }

  /// What the worklist keeps to be counted.
  public interface Counted {

    /// How many open matters of a centre that lie on any of these desks stand in which state.
    Map<MatterState, Long> open(String centre, List<Desk> sight);

    /// The promises of a centre's desk that run and end at `until` at the latest: when each of them
    /// ends, by the number of its matter.
    Map<String, Instant> running(String centre, Desk desk, Instant until);
  }

  /// A count and what it counts.
  public record Count(WorklistCount what, Standing standing, long matters) {}

  /// All counts for a caller at that moment of the office's time.
  public List<Count> of(Caller caller, Instant now, WorkingTime time) {
    List<Desk> sight = Desk.inSightOf(caller);
    Map<MatterState, Long> open = new EnumMap<>(MatterState.class);
    Map<String, Instant> running = new TreeMap<>();
    Instant horizon = PromiseLamp.horizon(now, time);
    for (String centre : caller.centres()) {
      counted.open(centre, sight).forEach((in, more) -> open.merge(in, more, Long::sum));
      sight.forEach(desk -> running.putAll(counted.running(centre, desk, horizon)));
    }
    LocalDate today = time.hours().dateOf(now);
    return Arrays.stream(WorklistCount.values())
        .map(what -> {
          Standing standing = what.standing(today);
          long matters =
              standing.runsWithTime()
                  ? running.values().stream()
                      .filter(due -> standing.due().hold(due, time.hours()))
                      .filter(due -> standing.lamps().contains(PromiseLamp.running(due, now, time)))
                      .count()
                  : open.entrySet().stream()
                      .filter(each ->
                          standing.states().isEmpty() || standing.states().contains(each.getKey()))
                      .mapToLong(Map.Entry::getValue)
                      .sum();
          return new Count(what, standing, matters);
        })
        .toList();
  }
}
