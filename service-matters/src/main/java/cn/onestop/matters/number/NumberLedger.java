package cn.onestop.matters.number;

import cn.onestop.matters.matter.Numbered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of every number.
public interface NumberLedger {

  /// A number of a sequence.
  ///
  /// @param reserved for whom; absent where that was never written down
  /// @param closing why it was closed; absent where it was not
  record Line(
      CaseNumber number,
      @Nullable Numbered reserved,
      @Nullable NumberClosing closing,
      @Nullable Instant closedAt) {}

  /// A number that was reserved, and of which it is not settled yet what becomes of it.
  ///
  /// @param matter id of the matter it is for
  /// @param bundle id of the bundle that reserved it, absent where it is a filing of its own
  record Open(String number, String matter, @Nullable String bundle) {}

  /// The sequence of an item and day after `after`, in order.
  List<Line> sequence(String itemCode, LocalDate day, int after, int limit);

  /// Open ones that were reserved before `moment` of the system's time, by the matter's id.
  List<Open> open(Instant moment, @Nullable String after, int limit);

  /// It stands on its matter.
  void given(Open open);

  /// It will never stand on a matter.
  void close(Open open, NumberClosing why, Instant at);
}
