package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.Optional;

/// Writes down what time has brought about on a matter, once.
public final class SettleDeemedActs {

  private final Journals<Matter, MatterEvent> journals;
  private final Calendars calendars;
  private final Sealing sealing;
  private final OfficeClock clock;

  public SettleDeemedActs(
      Journals<Matter, MatterEvent> journals,
      Calendars calendars,
      Sealing sealing,
      OfficeClock clock) {
    this.journals = journals;
    this.calendars = calendars;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// Whether something has come about that is not written down yet.
  boolean pending(Entry<Matter> entry) {
    return due(entry, clock.now()).isPresent();
  }

  /// Writes it down.
  ///
  /// @return whether there was anything
  public boolean settle(String id) {
    Instant now = clock.now();
    long version = journals.find(id).map(Entry::version).orElse(0L);
    try {
      return !journals
          .change(
              id,
              null,
              Command.ofRule("deemed-after-" + version),
              entry -> due(entry, now).orElseThrow(NothingCameAbout::new))
          .repeated();
    } catch (NothingCameAbout | Refused e) {
      // Somebody acted, or wrote it down, a moment before.
      return false;
    }
  }

  private Optional<Decision<MatterEvent>> due(Entry<Matter> entry, Instant now) {
    return DeemedActs.due(
        entry.state(), now, new Limits(calendars.time()), WrittenReason.sealedIn(entry, sealing));
  }

  /// Ends a change that has nothing to write.
  private static final class NothingCameAbout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingCameAbout() {
      super("nothing came about", null, false, false);
    }
  }
}
