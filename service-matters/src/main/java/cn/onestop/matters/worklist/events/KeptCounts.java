package cn.onestop.matters.worklist.events;

import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewReader.Listed;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.worklist.CountWorklist.Counted;
import cn.onestop.matters.worklist.Desk;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the counters and the running promises that [WorklistView] keeps.
public final class KeptCounts implements Counted {

  private static final int READ_AT_ONCE = 500;

  private final ViewReader<?> view;

  public KeptCounts(ViewReader<?> view) {
    this.view = view;
  }

  @Override
  public Map<MatterState, Long> open(String centre, List<Desk> sight) {
    boolean whole = sight.contains(Desk.centre(centre));
    Map<MatterState, Long> open = new EnumMap<>(MatterState.class);
    view.counts(WorklistView.openAt(centre))
        .forEach((measure, matters) -> {
          if (whole || !Collections.disjoint(WorklistView.offices(measure), sight)) {
            open.merge(WorklistView.state(measure), matters, Long::sum);
          }
        });
    return open;
  }

  @Override
  public Map<String, Instant> running(String centre, Desk desk, Instant until) {
    Map<String, Instant> running = new TreeMap<>();
    String prefix = WorklistView.runningOn(centre, desk);
    @Nullable String after = null;
    List<Listed> page;
    do {
      page = view.list(WorklistView.RUNNING, prefix, after, READ_AT_ONCE);
      for (Listed listed : page) {
        int end = listed.id().indexOf('/', prefix.length());
        Instant due = Instant.parse(listed.id().substring(prefix.length(), end));
        if (due.isAfter(until)) {
          return running;
        }
        running.put(listed.id().substring(end + 1), due);
        after = listed.id();
      }
    } while (page.size() == READ_AT_ONCE);
    return running;
  }
}
