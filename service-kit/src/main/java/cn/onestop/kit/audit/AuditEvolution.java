package cn.onestop.kit.audit;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.events.audit.AuditReasonsErased;
import cn.onestop.events.audit.CallRefused;
import cn.onestop.events.audit.PersonSearched;
import cn.onestop.events.audit.PersonalDataOpened;
import cn.onestop.events.audit.ReasonOpened;
import cn.onestop.events.audit.RecordsLost;
import cn.onestop.events.audit.ThingSeen;
import cn.onestop.kit.journal.Evolution;
import cn.onestop.kit.journal.Recorded;
import org.jspecify.annotations.Nullable;

/// What a sheet adds up to.
final class AuditEvolution implements Evolution<AuditSheet, AuditEvent> {

  @Override
  public AuditSheet after(@Nullable AuditSheet before, Recorded<AuditEvent> fact) {
    AuditSheet sheet = before == null ? AuditSheet.EMPTY : before;
    return switch (fact.event()) {
      case CallRefused _ -> sheet.withRefused();
      case ThingSeen _, PersonSearched _ -> sheet.withSeen();
      case PersonalDataOpened _, ReasonOpened _ -> sheet.withOpened();
      case RecordsLost lost -> sheet.withLost(lost.count());
      case AuditReasonsErased _ -> sheet.erased(fact.at());
    };
  }
}
