package cn.onestop.matters.number;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.number.NumberLedger.Open;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Settles what became of numbers that were reserved long ago: given, or closed with the reason.
///
/// Closing takes nothing from anybody. A number belongs to its filing for ever: should that be
/// written after all, the number leads to it and the sequence says so.
public final class SettleNumbers {

  private static final int PAGE = 200;

  private final NumberLedger ledger;
  private final Journals<Matter, MatterEvent> journals;
  private final HeldNumbers held;
  private final OfficeClock clock;

  public SettleNumbers(
      NumberLedger ledger,
      Journals<Matter, MatterEvent> journals,
      HeldNumbers held,
      OfficeClock clock) {
    this.ledger = ledger;
    this.journals = journals;
    this.held = held;
    this.clock = clock;
  }

  /// Settles those reserved before `moment` of the system's time: long enough ago that no request
  /// that took one is still on its way.
  ///
  /// @return how many were closed
  public int settle(Instant moment) {
    int closed = 0;
    @Nullable String after = null;
    List<Open> page;
    do {
      page = ledger.open(moment, after, PAGE);
      for (Open open : page) {
        closed += settled(open) ? 1 : 0;
        after = open.matter();
      }
    } while (page.size() == PAGE);
    return closed;
  }

  private boolean settled(Open open) {
    Optional<Entry<Matter>> matter = journals.find(open.matter());
    if (matter.isEmpty()) {
      Optional<NumberClosing> why =
          open.bundle() == null ? Optional.of(NumberClosing.BROKEN_OFF) : held.closing(open);
      why.ifPresent(reason -> ledger.close(open, reason, clock.now()));
      return why.isPresent();
    }
    if (matter.get().state().number().equals(open.number())) {
      ledger.given(open);
      return false;
    }
    ledger.close(open, NumberClosing.FILED_UNDER_ANOTHER, clock.now());
    return true;
  }
}
