package cn.onestop.monitoring.card;

import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewReader.Listed;
import cn.onestop.monitoring.card.LookAtMatter.Look;
import cn.onestop.monitoring.place.Places;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks, over and over, at the matters whose moment has come.
///
/// Every accepted matter stands once in the due list of its partition, at the moment when there is
/// first something to judge: its first threshold while it is open, its end afterwards. A pass goes
/// through what is due by now and no further, so matters that are not due cost nothing. A matter
/// leaves the list once it has ended and all is written down; whatever interrupts a pass, the next
/// one finds what is left. One matter that cannot be looked at does not keep others from it.
public final class DueScan {

  private static final Logger LOG = LoggerFactory.getLogger(DueScan.class);
  private static final int PAGE = 200;

  /// After so many passes a matter that nothing seems to happen to is looked at all the same.
  private static final int PATIENCE = 60;

  private final ViewReader<?> view;
  private final Consumer<String> takeOut;
  private final LookAtMatter lookAtMatter;
  private Map<String, Pending> pending = Map.of();
  private int pass;

  /// A place in the list that was looked at before.
  ///
  /// @param next the moment of the next look, `null` if none is known
  /// @param sincePass the pass of the last look
  private record Pending(@Nullable Instant next, int sincePass) {}

  /// @param takeOut takes a place out of the due list
  public DueScan(ViewReader<?> view, Consumer<String> takeOut, LookAtMatter lookAtMatter) {
    this.view = view;
    this.takeOut = takeOut;
    this.lookAtMatter = lookAtMatter;
  }

  /// One pass over `partitions`.
  ///
  /// @return how many matters were looked at
  public int pass(Set<Integer> partitions, Instant now) {
    pass++;
    Map<String, Pending> seen = new HashMap<>();
    int looked = 0;
    for (int partition : partitions) {
      looked += passOver(partition, now, seen);
    }
    pending = seen;
    return looked;
  }

  private int passOver(int partition, Instant now, Map<String, Pending> seen) {
    String prefix = Places.duePrefix(partition);
    String end = Places.dueUpTo(partition, now);
    String after = null;
    int looked = 0;
    while (true) {
      List<Listed> page = view.list(Places.DUE, prefix, after, PAGE);
      for (Listed listed : page) {
        if (listed.id().compareTo(end) >= 0) {
          return looked;
        }
        Pending before = pending.get(listed.id());
        if (before != null && !ripe(before, now)) {
          seen.put(listed.id(), before);
        } else {
          look(listed.id(), now, seen);
          looked++;
        }
      }
      if (page.size() < PAGE) {
        return looked;
      }
      after = page.getLast().id();
    }
  }

  private boolean ripe(Pending before, Instant now) {
    Instant next = before.next();
    return pass - before.sincePass() >= PATIENCE || (next != null && !next.isAfter(now));
  }

  private void look(String place, Instant now, Map<String, Pending> seen) {
    String matter = Places.matterOf(place);
    try {
      Look look = lookAtMatter.look(matter, now);
      if (look.over()) {
        takeOut.accept(place);
      } else {
        seen.put(place, new Pending(look.next(), pass));
      }
    } catch (RuntimeException e) {
      LOG.error("matter {} could not be looked at, others go on", matter, e);
      seen.put(place, new Pending(null, pass));
    }
  }
}
