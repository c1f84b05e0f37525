package cn.onestop.matters.matter;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.audit.AuditRefusal.NothingToOpen;
import cn.onestop.kit.audit.Openings;
import cn.onestop.kit.audit.Openings.Opening;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whoever handles a matter opens data of its applicant, for a written reason and no more than it
/// needs (Personal Information Protection Law art. 6). That it is opened is on record first.
public final class UnmaskApplicant {

  private final MatterDesk desk;
  private final SealedTexts texts;
  private final Openings openings;

  public UnmaskApplicant(MatterDesk desk, SealedTexts texts, Openings openings) {
    this.desk = desk;
    this.texts = texts;
    this.openings = openings;
  }

  /// What can be opened.
  public enum Field {
    NAME,
    ID_NUMBER,
    PHONE,
    ADDRESS,
    LEGAL_REPRESENTATIVE,
    AGENT_NAME,
    AGENT_ID_NUMBER,
    AGENT_PHONE
  }

  /// The applicant of the matter of that number.
  public Applicant open(
      String number,
      Set<Field> fields,
      @Nullable String reason,
      Caller caller,
      AuditedCall call,
      RequestKey request) {
    Numbered numbered = desk.find(number, caller);
    Entry<Matter> entry = desk.read(numbered);
    Applicant applicant =
        texts.applicant(entry).orElseThrow(() -> new Refused(new NothingToOpen()));
    openings.record(
        call, request, new Opening(numbered.number(), numbered.place().centre(), fields, reason));
    return applicant;
  }
}
