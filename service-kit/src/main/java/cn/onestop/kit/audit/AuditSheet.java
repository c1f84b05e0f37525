package cn.onestop.kit.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One sheet of the audit: the records of a day at one centre that one instance wrote down, or all
/// that one person opened that day.
///
/// A reader writes on a sheet and never into the thing that is read, so that reading makes nobody's
/// change stale.
///
/// @param refused how many calls were refused
/// @param seen how many things were read in full
/// @param opened how often personal data, or the reason for opening it, was opened
/// @param lost how many records could not be kept
/// @param erasedAt when the reasons were erased
public record AuditSheet(int refused, int seen, int opened, long lost, @Nullable Instant erasedAt) {

  static final AuditSheet EMPTY = new AuditSheet(0, 0, 0, 0, null);

  AuditSheet withRefused() {
    return new AuditSheet(refused + 1, seen, opened, lost, erasedAt);
  }

  AuditSheet withSeen() {
    return new AuditSheet(refused, seen + 1, opened, lost, erasedAt);
  }

  AuditSheet withOpened() {
    return new AuditSheet(refused, seen, opened + 1, lost, erasedAt);
  }

  AuditSheet withLost(long more) {
    return new AuditSheet(refused, seen, opened, lost + more, erasedAt);
  }

  AuditSheet erased(Instant at) {
    return new AuditSheet(refused, seen, opened, lost, at);
  }
}
