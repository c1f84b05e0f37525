package cn.onestop.kit.audit;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.kit.audit.AuditRefusal.UnknownPlace;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The audit of a day, from its sheets: first what was opened, then what was seen and refused, each
/// sheet in its own order.
///
/// An administrator sees all of the service's; supervisor and director see what concerns their own
/// centre, and of other sheets not even that they exist.
public final class ReadAudit {

  private static final int SHEETS_AT_ONCE = 4;

  /// A page that has looked at so many sheets gives what it found; the next one goes on.
  private static final int MOST_SHEETS = 20;

  private static final String BEFORE_FACT = "~";

  private final Journals<AuditSheet, AuditEvent> journals;
  private final SheetIds ids;
  private final OfficeClock clock;
  private final AuditSight sight;

  ReadAudit(
      Journals<AuditSheet, AuditEvent> journals,
      SheetIds ids,
      OfficeClock clock,
      AuditSight sight) {
    this.journals = journals;
    this.ids = ids;
    this.clock = clock;
    this.sight = sight;
  }

  /// What is looked for.
  ///
  /// @param day the office's; absent for today
  public record Question(
      @Nullable LocalDate day,
      @Nullable String person,
      @Nullable String thing,
      @Nullable AuditOutcome outcome) {

    private boolean fits(AuditLine line) {
      return (person == null || person.equals(line.person()))
          && (thing == null || thing.equals(line.thing()))
          && (outcome == null || outcome == line.outcome());
    }
  }

  /// A page of what the caller may see of it.
  public Page<AuditLine> page(Question question, Caller caller, PageRequest request) {
    LocalDate day = question.day();
    List<String> ranges =
        ranges(day == null ? OfficeHours.DEFAULT.dateOf(clock.now()) : day, caller);
    Map<String, Boolean> kept = new HashMap<>();
    Reading reading =
        new Reading(
            line ->
                question.fits(line)
                    && (line.thing() == null
                        || !kept.computeIfAbsent(
                            line.thing(), thing -> sight.keeps(thing, caller))),
            request,
            from(request.after(), ranges));
    for (String range : ranges) {
      if (reading.goesOn() && reading.mayStillCome(range)) {
        read(range, reading);
      }
    }
    return new Page<>(reading.found, reading.next);
  }

  private List<String> ranges(LocalDate day, Caller caller) {
    if (caller.is(Role.ADMIN)) {
      return List.of(ids.openingsOf(day), ids.trailOf(day));
    }
    List<String> centres = caller.centres().stream().sorted().toList();
    return Stream.concat(
            centres.stream().map(centre -> ids.openings(day, centre)),
            centres.stream().map(centre -> ids.trail(day, centre)))
        .toList();
  }

  private void read(String range, Reading reading) {
    String after = range;
    From from = reading.from;
    if (from != null && from.sheet().startsWith(range)) {
      journals
          .inspect(from.sheet())
          .ifPresent(sheet -> reading.look(sheet, journals.recorded(sheet)));
      after = from.sheet();
    }
    List<Entry<AuditSheet>> sheets;
    do {
      sheets = reading.goesOn() ? journals.page(after, SHEETS_AT_ONCE) : List.of();
      for (Entry<AuditSheet> sheet : sheets) {
        if (!sheet.id().startsWith(range)) {
          return;
        }
        if (reading.goesOn()) {
          reading.look(sheet, journals.recorded(sheet));
        }
        after = sheet.id();
      }
    } while (sheets.size() == SHEETS_AT_ONCE);
  }

  /// Where a page begins: after that fact of that sheet.
  private record From(String sheet, long fact) {}

  private static @Nullable From from(@Nullable String after, List<String> ranges) {
    if (after == null) {
      return null;
    }
    int end = after.lastIndexOf(BEFORE_FACT);
    try {
      From from =
          new From(after.substring(0, Math.max(end, 0)), Long.parseLong(after.substring(end + 1)));
      if (ranges.stream().anyMatch(from.sheet()::startsWith)) {
        return from;
      }
    } catch (NumberFormatException _) {
      // Answered below, like a sheet that is none of the caller's.
    }
    throw new Refused(new UnknownPlace());
  }

  /// A page while it is read: one more than wanted tells that there are more.
  private static final class Reading {
    private final Predicate<AuditLine> shown;
    private final int limit;
    private final @Nullable From from;
    private final List<AuditLine> found = new ArrayList<>();
    private int sheets;
    private @Nullable String last;
    private @Nullable String next;

    Reading(Predicate<AuditLine> shown, PageRequest request, @Nullable From from) {
      this.shown = shown;
      this.limit = request.limit();
      this.from = from;
      this.last = request.after();
    }

    boolean goesOn() {
      return next == null;
    }

    /// Ranges are read in the order of their names.
    boolean mayStillCome(String range) {
      return from == null || from.sheet().startsWith(range) || range.compareTo(from.sheet()) > 0;
    }

    void look(Entry<AuditSheet> sheet, List<Recorded<AuditEvent>> facts) {
      if (sheets == MOST_SHEETS) {
        next = last;
        return;
      }
      sheets++;
      for (Recorded<AuditEvent> fact : facts) {
        if (from != null && sheet.id().equals(from.sheet()) && fact.seq() <= from.fact()) {
          continue;
        }
        look(sheet.id(), fact);
        if (!goesOn()) {
          return;
        }
      }
    }

    private void look(String sheet, Recorded<AuditEvent> fact) {
      AuditLine line = AuditLine.of(sheet + "-" + fact.seq(), fact.at(), fact.event());
      boolean fits = shown.test(line);
      if (fits && found.size() == limit) {
        next = last;
        return;
      }
      if (fits) {
        found.add(line);
      }
      last = sheet + BEFORE_FACT + fact.seq();
    }
  }
}
