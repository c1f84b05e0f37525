package cn.onestop.monitoring.live;

import cn.onestop.events.supervision.ViewChanged;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.monitoring.live.LiveRefusal.NoRoom;
import cn.onestop.monitoring.live.LiveRefusal.TooManyOfOnePerson;
import cn.onestop.monitoring.live.OfficeFigures.Pauses;
import cn.onestop.monitoring.live.StreamEvent.Snapshot;
import cn.onestop.monitoring.overview.SupervisedOffice;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Everyone who listens at this instance.
///
/// A listener sees what `overview` would show it and nothing else: lines and figures of its office,
/// which for a centre is all of it.
public final class Listeners {

  private static final int MOST_CHANGES = 5_000;
  private static final Pauses PAUSES = new Pauses(1_000, 5_000);

  private final FiguresSource source;
  private final KeyedDigests digests;
  private final Limits limits;
  private final Pauses pauses;
  private final RecentChanges recent = new RecentChanges(MOST_CHANGES);
  private final Map<SupervisedOffice, OfficeFigures> offices = new HashMap<>();
  private final Map<String, Integer> ofPerson = new HashMap<>();
  private final Map<String, Boolean> facts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST_CHANGES;
        }
      };
  private int count;
  private String topic = "";
  private boolean closed;

  /// How many may listen.
  ///
  /// @param all at this instance
  /// @param ofOnePerson of them, of one person
  public record Limits(int all, int ofOnePerson) {}

  /// A listener, and what it is told first.
  ///
  /// @param first absent for one that goes on from where it was
  public record Joined(Listener listener, Optional<Snapshot> first) {}

  /// @param digests make the marks that positions consist of
  public Listeners(FiguresSource source, KeyedDigests digests, Limits limits) {
    this(source, digests, limits, PAUSES);
  }

  Listeners(FiguresSource source, KeyedDigests digests, Limits limits, Pauses pauses) {
    this.pauses = pauses;
    this.source = source;
    this.digests = digests;
    this.limits = limits;
  }

  /// Somebody listens from now on, until [#leave].
  ///
  /// The place among the changes is taken first and the figures are read afterwards, so a change in
  /// between is in the figures and is told once more at most, never left out.
  ///
  /// @param lastSeen the id of the last event of an earlier stream, as the caller tells it
  /// @throws Refused if there is no room
  public Joined join(SupervisedOffice office, String person, @Nullable String lastSeen) {
    Listener listener = add(office, person, Position.parse(lastSeen));
    if (listener.resumed()) {
      return new Joined(listener, Optional.empty());
    }
    try {
      long turn = turns(office);
      return new Joined(listener, Optional.of(listener.begin(source.read(office), turn)));
    } catch (RuntimeException e) {
      leave(listener);
      throw e;
    }
  }

  /// Somebody listens no more.
  public synchronized void leave(Listener listener) {
    OfficeFigures office = offices.get(listener.office());
    if (office == null || !office.listeners().contains(listener)) {
      return;
    }
    if (office.remove(listener)) {
      offices.remove(listener.office());
      office.stop();
    }
    count--;
    ofPerson.computeIfPresent(listener.person(), (person, open) -> open == 1 ? null : open - 1);
  }

  /// How many listen.
  public synchronized int count() {
    return count;
  }

  /// All of them are let go, and nobody is let in any more.
  public synchronized void end(EndReason reason) {
    closed = true;
    each(listener -> listener.end(reason));
  }

  /// The changes are read from a topic from now on: what was read before has no place in it.
  ///
  /// @param id tells this topic from any other that had its name
  public synchronized void beginAnew(String id) {
    topic = id;
    recent.clear();
    facts.clear();
    each(Listener::beginAnew);
    offices.values().forEach(OfficeFigures::changed);
  }

  /// Something was told before this instance began to listen: nobody here waits for it, but who
  /// comes from another instance may have been told less.
  public synchronized void before(String fact, long offset, ViewChanged change) {
    keep(fact, offset, change);
  }

  /// Something is told.
  ///
  /// @param fact the id of the fact behind it; told again, it makes no second line
  /// @param offset its place in the order of its centre
  public synchronized void tell(String fact, long offset, ViewChanged change) {
    Told told = keep(fact, offset, change);
    offices.forEach((office, figures) -> {
      if (office.sees(change.centre(), change.department())) {
        figures.listeners().forEach(listener -> listener.tell(told));
        figures.changed();
      }
    });
  }

  private Told keep(String fact, long offset, ViewChanged change) {
    boolean again = facts.put(fact, true) != null;
    ViewChanged news = again ? new ViewChanged(change.centre(), change.department(), null) : change;
    Told told = new Told(mark(change.centre(), offset), news);
    recent.add(told);
    return told;
  }

  private String mark(String centre, long offset) {
    return digests.of("live-position", topic, centre, String.valueOf(offset));
  }

  private synchronized Listener add(
      SupervisedOffice office, String person, Optional<Position> lastSeen) {
    if (closed || count >= limits.all()) {
      throw new Refused(new NoRoom());
    }
    if (ofPerson.getOrDefault(person, 0) >= limits.ofOnePerson()) {
      throw new Refused(new TooManyOfOnePerson(limits.ofOnePerson()));
    }
    int generation = source.generation().getAsInt();
    Optional<List<Told>> missed =
        lastSeen
            .filter(position -> position.generation() == generation)
            .flatMap(position -> recent.after(office.centre(), position.mark()))
            .map(changes -> changes.stream().filter(told -> isLineOf(told, office)).toList())
            .filter(lines -> lines.size() <= Listener.MOST_LINES);
    String last = recent.last(office.centre());
    Position start =
        missed.isPresent()
            ? lastSeen.orElseThrow()
            : new Position(generation, last == null ? Position.BEGINNING : last);
    Listener listener = new Listener(office, person, start, missed.orElse(null));
    figures(office).add(listener);
    if (missed.isPresent()) {
      figures(office).changed();
    }
    count++;
    ofPerson.merge(person, 1, Integer::sum);
    return listener;
  }

  private static boolean isLineOf(Told told, SupervisedOffice office) {
    ViewChanged change = told.change();
    return change.line() != null && office.sees(change.centre(), change.department());
  }

  private OfficeFigures figures(SupervisedOffice office) {
    return offices.computeIfAbsent(
        office,
        listened -> {
          OfficeFigures figures = new OfficeFigures(listened, source, pauses);
          figures.start();
          return figures;
        });
  }

  private synchronized long turns(SupervisedOffice office) {
    return figures(office).turns();
  }

  private void each(Consumer<Listener> what) {
    offices.values().forEach(office -> office.listeners().forEach(what));
  }
}
