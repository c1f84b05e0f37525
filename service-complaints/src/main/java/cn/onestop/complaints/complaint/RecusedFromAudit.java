package cn.onestop.complaints.complaint;

import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.audit.AuditSight;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.signedin.Caller;

/// A complaint that is kept from somebody is kept from them in the audit too: that others read it
/// would tell that it is there.
public final class RecusedFromAudit implements AuditSight {

  private final Journals<Complaint, ComplaintEvent> journals;
  private final ComplaintNumbers numbers;
  private final Recusal recusal;

  public RecusedFromAudit(
      Journals<Complaint, ComplaintEvent> journals, ComplaintNumbers numbers, Recusal recusal) {
    this.journals = journals;
    this.numbers = numbers;
    this.recusal = recusal;
  }

  @Override
  public boolean keeps(String thing, Caller caller) {
    return numbers
        .find(thing)
        .flatMap(journals::find)
        .map(Entry::state)
        .filter(complaint -> recusal.of(caller).keeps(complaint.subject()))
        .isPresent();
  }
}
