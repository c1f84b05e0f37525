package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterDeemedWithdrawn;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Decision;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What time itself brings about where nobody acted in time. Whoever notices it, and however late,
/// writes the same: it takes effect at its own moment.
final class DeemedActs {

  private DeemedActs() {}

  /// What has come about by `now` and is not written down yet.
  static Optional<Decision<MatterEvent>> due(
      Matter matter, Instant now, Limits limits, WrittenReason reasons) {
    return switch (matter.state()) {
      case FILED -> silence(matter, now, limits);
      case AWAITING_SUPPLEMENT -> missedSupplement(matter, now);
      case ACCEPTED_PROVISIONALLY ->
          past(matter.submission().supplement(), now)
              .map(due -> CommitmentRules.promiseMissed(matter, due, reasons));
      default -> Optional.empty();
    };
  }

  /// 逾期不告知的，自收到申请材料之日起即为受理 (行政许可法第32条第4项).
  private static Optional<Decision<MatterEvent>> silence(
      Matter matter, Instant now, Limits limits) {
    return past(matter.submission().acceptance(), now)
        .map(_ -> MatterRules.deemAccepted(matter, matter.submission().receivedAt(), limits));
  }

  /// 视为撤回.
  private static Optional<Decision<MatterEvent>> missedSupplement(Matter matter, Instant now) {
    return past(matter.submission().supplement(), now)
        .map(due ->
            Decision.at(
                due, new MatterDeemedWithdrawn(matter.number(), matter.submission().round())));
  }

  private static Optional<Instant> past(@Nullable LimitRun run, Instant now) {
    return run == null || !run.isPast(now)
        ? Optional.empty()
        : Optional.of(Objects.requireNonNull(Objects.requireNonNull(run.due()).due()));
  }
}
