package cn.onestop.kit.audit;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.events.audit.AuditReasonsErased;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import java.util.List;

/// Erases the reasons whose retention has ended. Records of processing are kept for three years at
/// least (Personal Information Protection Law art. 56); that and by whom data was opened stays for
/// good, and so do the chains.
public final class EraseReasons {

  private static final int PAGE = 20;

  private final Journals<AuditSheet, AuditEvent> journals;
  private final SheetIds ids;
  private final OfficeClock clock;
  private final AuditSettings settings;

  EraseReasons(
      Journals<AuditSheet, AuditEvent> journals,
      SheetIds ids,
      OfficeClock clock,
      AuditSettings settings) {
    this.journals = journals;
    this.ids = ids;
    this.clock = clock;
    this.settings = settings;
  }

  /// What was erased.
  ///
  /// @param before what is older than that day has no reasons any more
  /// @param sheets how many sheets had some
  public record Erased(LocalDate before, int sheets) {}

  /// Erases them; done again, it finds nothing left to do.
  public Erased run() {
    LocalDate before = OfficeHours.DEFAULT.dateOf(clock.now()).minus(settings.retention());
    String end = ids.openingsOf(before);
    int erased = 0;
    String after = ids.openings();
    List<Entry<AuditSheet>> page;
    do {
      page =
          journals.page(after, PAGE).stream()
              .filter(
                  sheet -> sheet.id().startsWith(ids.openings()) && sheet.id().compareTo(end) < 0)
              .toList();
      for (Entry<AuditSheet> sheet : page) {
        if (sheet.sealed() != null) {
          erase(sheet);
          erased++;
        }
        after = sheet.id();
      }
    } while (page.size() == PAGE);
    return new Erased(before, erased);
  }

  private void erase(Entry<AuditSheet> sheet) {
    journals.change(
        sheet.id(),
        null,
        Command.ofRule("erase-reasons"),
        found ->
            Decision.<AuditEvent>of(new AuditReasonsErased(settings.retention().toString()))
                .erasingSealedData());
  }
}
