package cn.onestop.matters.number;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.Numbered;
import cn.onestop.matters.number.NumberLedger.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows the sequence of an item and day without a gap that nobody can explain: each number stands
/// on a matter, is about to, or was closed with its reason.
public final class NumberSequence {

  private final NumberLedger ledger;
  private final Journals<Matter, MatterEvent> journals;

  public NumberSequence(NumberLedger ledger, Journals<Matter, MatterEvent> journals) {
    this.ledger = ledger;
    this.journals = journals;
  }

  /// What became of a number.
  public enum Standing {
    /// 已用: a matter has it.
    GIVEN,
    /// 预留: a filing is on its way.
    RESERVED,
    /// 作废: no matter has it or will have it.
    CLOSED
  }

  /// One number.
  ///
  /// @param elsewhere whether it was taken at a centre that is not the caller's
  /// @param at when the matter was filed, or the number closed; absent while it is reserved and for
  ///   what lies elsewhere
  public record Shown(
      CaseNumber number,
      Standing standing,
      boolean elsewhere,
      @Nullable Instant at,
      @Nullable NumberClosing why) {}

  /// The numbers after `after`, in order.
  public List<Shown> page(String itemCode, LocalDate day, int after, int limit, Caller caller) {
    return ledger.sequence(itemCode, day, after, limit).stream()
        .map(line -> shown(line, caller))
        .toList();
  }

  private Shown shown(Line line, Caller caller) {
    Numbered reserved = line.reserved();
    if (reserved == null) {
      return new Shown(line.number(), Standing.CLOSED, false, null, NumberClosing.NEVER_WRITTEN);
    }
    boolean elsewhere = !caller.centres().contains(reserved.place().centre());
    Instant filedAt =
        journals
            .find(reserved.id())
            .map(Entry::state)
            .filter(matter -> matter.number().equals(reserved.number()))
            .map(matter -> matter.filed().at())
            .orElse(null);
    if (filedAt != null) {
      return new Shown(line.number(), Standing.GIVEN, elsewhere, elsewhere ? null : filedAt, null);
    }
    return line.closing() == null
        ? new Shown(line.number(), Standing.RESERVED, elsewhere, null, null)
        : new Shown(
            line.number(),
            Standing.CLOSED,
            elsewhere,
            elsewhere ? null : line.closedAt(),
            line.closing());
  }
}
