package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 告知承诺: the applicant's written commitment that took the place of the examination.
///
/// @param check until when it must be checked whether it is kept; absent until the decision
/// @param checks how often it was checked
/// @param kept what the last check found; absent before the first
/// @param correction until when it must be put right, where it was not kept
public record Commitment(
    @Nullable LimitRun check, int checks, @Nullable Boolean kept, @Nullable LimitRun correction) {

  static final Commitment GIVEN = new Commitment(null, 0, null, null);

  Commitment decided(Instant at, PlainDue checkDue) {
    return new Commitment(new LimitRun(Limits.COMMITMENT_CHECK, at, checkDue), checks, kept, null);
  }

  Commitment checked(
      boolean found, Instant at, @Nullable PlainLimit within, @Nullable PlainDue due) {
    return new Commitment(
        check,
        checks + 1,
        found,
        within == null || due == null ? null : new LimitRun(within, at, due));
  }

  /// This with dues counted anew.
  Commitment recounted(@Nullable PlainDue checkDue, @Nullable PlainDue correctionDue) {
    return new Commitment(
        LimitRun.recounted(check, checkDue),
        checks,
        kept,
        LimitRun.recounted(correction, correctionDue));
  }

  /// Whether it is still to be found out that it is kept.
  boolean open() {
    return check != null && !Boolean.TRUE.equals(kept);
  }

  /// Whether it was found not to be kept, and not put right since.
  boolean broken() {
    return Boolean.FALSE.equals(kept);
  }
}
