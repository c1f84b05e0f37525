package cn.onestop.complaints.complaint;

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

/// Whoever handles a complaint opens who complained, for a written reason and no more than it needs
/// (Personal Information Protection Law art. 6; 信访工作条例第30条: nobody else learns it). That it is
/// opened is on record first. An anonymous complaint has nothing to open.
public final class UnmaskComplainant {

  private final ComplaintDesk desk;
  private final SealedTexts texts;
  private final Openings openings;

  public UnmaskComplainant(ComplaintDesk desk, SealedTexts texts, Openings openings) {
    this.desk = desk;
    this.texts = texts;
    this.openings = openings;
  }

  /// What can be opened.
  public enum Field {
    NAME,
    PHONE
  }

  /// Who complained.
  public Complainant open(
      String number,
      Set<Field> fields,
      @Nullable String reason,
      Caller caller,
      AuditedCall call,
      RequestKey request) {
    Entry<Complaint> entry = desk.findToHandle(number, caller);
    Content content = texts.content(entry).orElse(null);
    Complainant complainant = content == null ? null : content.complainant();
    if (complainant == null) {
      throw new Refused(new NothingToOpen());
    }
    openings.record(
        call, request, new Opening(number, entry.state().subject().centre(), fields, reason));
    return complainant;
  }
}
