package cn.onestop.kit.audit;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.audit.PersonalDataOpened;
import cn.onestop.events.audit.ReasonOpened;
import cn.onestop.kit.audit.AuditRefusal.UnknownReason;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.SealedPart;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Supervisor or director reads why personal data was opened at their centre. A reason is free text
/// and may name people, so reading it is on record too, before it is shown.
public final class ReadReason {

  private static final Pattern ENTRY = Pattern.compile("(.+)-([1-9]\\d{0,8})");

  private final Journals<AuditSheet, AuditEvent> journals;
  private final SheetIds ids;
  private final Sealing sealing;
  private final Openings openings;
  private final AuditSight sight;

  ReadReason(
      Journals<AuditSheet, AuditEvent> journals,
      SheetIds ids,
      Sealing sealing,
      Openings openings,
      AuditSight sight) {
    this.journals = journals;
    this.ids = ids;
    this.sealing = sealing;
    this.openings = openings;
    this.sight = sight;
  }

  /// The reason that stands with `entry`.
  public String read(String entry, Caller caller, AuditedCall call, RequestKey request) {
    Matcher place = ENTRY.matcher(entry);
    if (!place.matches() || !place.group(1).startsWith(ids.openings())) {
      throw new Refused(new UnknownReason());
    }
    Entry<AuditSheet> sheet =
        journals.find(place.group(1)).orElseThrow(() -> new Refused(new UnknownReason()));
    PersonalDataOpened opened =
        opening(sheet, Long.parseLong(place.group(2)))
            .filter(found -> caller.centres().contains(found.centre()))
            .filter(found -> !sight.keeps(found.thing(), caller))
            .orElseThrow(() -> new Refused(new UnknownReason()));
    SealedPart sealed = sheet.sealed();
    if (sealed == null || !sealed.entries().containsKey(opened.reason().ref())) {
      throw new Refused(new UnknownReason());
    }
    openings.record(call, request, new ReasonOpened(call, entry, opened.thing(), opened.centre()));
    return sealing.open(sheet.id(), sealed, opened.reason().ref());
  }

  private Optional<PersonalDataOpened> opening(Entry<AuditSheet> sheet, long seq) {
    return journals.recorded(sheet).stream()
        .filter(fact -> fact.seq() == seq)
        .map(Recorded::event)
        .filter(PersonalDataOpened.class::isInstance)
        .map(PersonalDataOpened.class::cast)
        .findFirst();
  }
}
