package cn.onestop.matters.worklist;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.number.CaseNumber;
import cn.onestop.matters.worklist.Question.Standing;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pages of the worklist, in the order in which things are due.
///
/// A page is read from the one desk that the question is about; what is left of the question is
/// looked at entry by entry, up to the last that can fit where that is told by when its promise
/// ends. So it costs as much as that desk is full, never as many matters as there are.
public final class Worklist {

  private static final int READ_AT_ONCE = 200;

  /// A page that has looked at so many gives what it found; the next one goes on.
  private static final int MOST_LOOKED_AT = 2000;

  private static final char AFTER_DESK = '~';

  private final Lines lines;

  public Worklist(Lines lines) {
    this.lines = lines;
  }

  /// Where the lines are kept.
  public interface Lines {

    /// Lines of a desk after `after`, in order.
    List<Line> page(Shelf shelf, String prefix, @Nullable String after, int limit);
  }

  /// An entry and its place.
  public record Line(String id, WorklistEntry entry) {}

  /// What kind of matters.
  public enum Shelf {
    /// Those on which something is still to be done, by due date.
    OPEN,
    /// Those that have ended, by the moment they did.
    ENDED,
    /// All, by number.
    NUMBERS
  }

  /// A page of what the caller may see of it.
  ///
  /// @param now the office's time, by which lamps are told
  public Page<WorklistEntry> page(
      Question question, Caller caller, Instant now, WorkingTime time, PageRequest request) {
    List<Desk> sight = Desk.inSightOf(caller);
    List<Desk> desks = desks(question, caller, sight);
    List<String> prefixes = prefixes(question, caller, desks);
    Predicate<WorklistEntry> fits = question.fits(now, time);
    Shelf shelf =
        question.number() != null
            ? Shelf.NUMBERS
            : question.standing().ended() ? Shelf.ENDED : Shelf.OPEN;
    Predicate<WorklistEntry> beyond =
        shelf == Shelf.OPEN ? beyond(question.standing(), now, time) : _ -> false;
    Reading reading = new Reading(request.limit(), seen(sight, caller), beyond);
    Position from = Position.parse(request.after(), prefixes.size());
    for (int desk = from.desk(); desk < prefixes.size() && reading.goesOn(); desk++) {
      read(
          shelf,
          prefixes.get(desk),
          desk,
          desk == from.desk() ? from.after() : null,
          shelf == Shelf.NUMBERS ? fits : fits.and(onNoneOf(desks.subList(0, desk))),
          reading);
    }
    return new Page<>(reading.found, reading.next);
  }

  private void read(
      Shelf shelf,
      String prefix,
      int desk,
      @Nullable String from,
      Predicate<WorklistEntry> fits,
      Reading reading) {
    @Nullable String after = from;
    List<Line> page;
    do {
      page = lines.page(shelf, prefix, after, READ_AT_ONCE);
      for (Line line : page) {
        if (!reading.goesOn() || reading.isBeyond(line)) {
          return;
        }
        reading.look(line, desk, fits);
        after = line.id();
      }
    } while (page.size() == READ_AT_ONCE && reading.goesOn());
  }

  private static List<String> prefixes(Question question, Caller caller, List<Desk> desks) {
    String number = question.number();
    if (number != null) {
      return caller.centres().stream()
          .sorted()
          .flatMap(centre -> CaseNumber.places(number).stream().map(place -> centre + "/" + place))
          .toList();
    }
    return desks.stream().map(desk -> desk.key() + "/").toList();
  }

  private static List<Desk> desks(Question question, Caller caller, List<Desk> sight) {
    Question.Waits waits = question.waits();
    if (waits.mine()) {
      return Stream.concat(
              Stream.of(Desk.person(caller.person()), Desk.held(caller.person())),
              waits.covered().stream().sorted().map(Desk::held))
          .toList();
    }
    if (waits.queue() != null) {
      return List.of(Desk.queue(waits.queue()));
    }
    Question.Where where = question.where();
    if (where.window() != null) {
      return List.of(Desk.window(where.window()));
    }
    if (where.village() != null) {
      return List.of(Desk.village(where.village()));
    }
    return where.department() == null ? sight : List.of(Desk.department(where.department()));
  }

  /// From such an entry on, nothing on its desk fits: what is open lies in the order in which
  /// promises end.
  private static Predicate<WorklistEntry> beyond(Standing standing, Instant now, WorkingTime time) {
    Predicate<Instant> over = standing.over(now, time);
    return entry -> {
      Instant due = entry.due();
      return due != null && over.test(due);
    };
  }

  /// What lies on several desks is listed with the first.
  private static Predicate<WorklistEntry> onNoneOf(List<Desk> before) {
    return entry -> Collections.disjoint(entry.desks(), before);
  }

  /// A list never shows what asking for the matter itself would refuse.
  private static Predicate<WorklistEntry> seen(List<Desk> sight, Caller caller) {
    Set<String> centres = caller.centres();
    return entry ->
        centres.contains(entry.centre()) && entry.desks().stream().anyMatch(sight::contains);
  }

  /// A page while it is read: one more than wanted tells that there are more.
  private static final class Reading {
    private final int limit;
    private final Predicate<WorklistEntry> seen;
    private final Predicate<WorklistEntry> beyond;
    private final List<WorklistEntry> found = new ArrayList<>();
    private int lookedAt;
    private boolean full;

    /// The place that the caller is told. One of a line that is not for them would tell them of it.
    private @Nullable String lastSeen;

    private @Nullable String next;

    Reading(int limit, Predicate<WorklistEntry> seen, Predicate<WorklistEntry> beyond) {
      this.limit = limit;
      this.seen = seen;
      this.beyond = beyond;
    }

    boolean isBeyond(Line line) {
      return beyond.test(line.entry());
    }

    boolean goesOn() {
      return !full;
    }

    void look(Line line, int desk, Predicate<WorklistEntry> fits) {
      boolean inSight = seen.test(line.entry());
      boolean fit = inSight && fits.test(line.entry());
      if ((fit && found.size() == limit) || (lookedAt >= MOST_LOOKED_AT && lastSeen != null)) {
        next = lastSeen;
        full = true;
        return;
      }
      if (fit) {
        found.add(line.entry());
      }
      lookedAt++;
      if (inSight) {
        lastSeen = desk + String.valueOf(AFTER_DESK) + line.id();
      }
    }
  }

  /// Where a page begins: which of the desks, and after which line.
  private record Position(int desk, @Nullable String after) {

    static Position parse(@Nullable String after, int desks) {
      if (after == null) {
        return new Position(0, null);
      }
      int end = after.indexOf(AFTER_DESK);
      try {
        int desk = Integer.parseInt(after.substring(0, Math.max(end, 0)));
        if (desk >= 0 && desk < Math.max(desks, 1)) {
          return new Position(desk, after.substring(end + 1));
        }
      } catch (NumberFormatException _) {
        // Answered below, like a desk that is none of the caller's.
      }
      throw new Refused(new WorklistRefusal.UnknownPlace());
    }
  }
}
