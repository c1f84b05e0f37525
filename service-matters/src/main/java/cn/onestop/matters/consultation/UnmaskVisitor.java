package cn.onestop.matters.consultation;

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

/// Whoever handles a consultation opens who asked, as to phone back, for a written reason and no
/// more than it needs (个人信息保护法第6条). That it is opened is on record first.
public final class UnmaskVisitor {

  private final ConsultationDesk desk;
  private final ConsultationTexts texts;
  private final Openings openings;

  public UnmaskVisitor(ConsultationDesk desk, ConsultationTexts texts, Openings openings) {
    this.desk = desk;
    this.texts = texts;
    this.openings = openings;
  }

  /// What can be opened.
  public enum VisitorField {
    NAME,
    PHONE
  }

  public Visitor open(
      String consultation,
      Set<VisitorField> fields,
      @Nullable String reason,
      Caller caller,
      AuditedCall call,
      RequestKey request) {
    Entry<Consultation> entry = desk.find(consultation, caller);
    Visitor visitor = texts.visitor(entry).orElseThrow(() -> new Refused(new NothingToOpen()));
    openings.record(call, request, new Opening(entry.id(), entry.state().centre(), fields, reason));
    return visitor;
  }
}
