package cn.onestop.matters.consultation;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.sealing.SealedPart;
import cn.onestop.kit.sealing.Sealing;
import java.util.Optional;

/// Opens what is sealed in a consultation, for those who may read it. What was erased is just not
/// there.
public final class ConsultationTexts {

  private final Sealing sealing;

  public ConsultationTexts(Sealing sealing) {
    this.sealing = sealing;
  }

  /// Who asked, if they said.
  public Optional<Visitor> visitor(Entry<Consultation> entry) {
    return open(entry, ConsultationRules.VISITOR)
        .map(text -> CanonicalJson.read(CanonicalJson.tree(text), Visitor.class));
  }

  /// What was asked.
  public Optional<String> question(Entry<Consultation> entry) {
    return open(entry, ConsultationRules.QUESTION);
  }

  /// What was said beside the guide.
  public Optional<String> answer(Entry<Consultation> entry) {
    return open(entry, ConsultationRules.ANSWER);
  }

  /// The right body that was told.
  public Optional<RightBody> body(Entry<Consultation> entry) {
    return open(entry, ConsultationRules.BODY)
        .map(text -> CanonicalJson.read(CanonicalJson.tree(text), RightBody.class));
  }

  /// The question, the answer or the reason that lies under `reference`.
  public Optional<String> text(Entry<Consultation> entry, String reference) {
    return reference.equals(ConsultationRules.VISITOR) || reference.equals(ConsultationRules.BODY)
        ? Optional.empty()
        : open(entry, reference);
  }

  private Optional<String> open(Entry<Consultation> entry, String reference) {
    SealedPart sealed = entry.sealed();
    return sealed == null || !sealed.entries().containsKey(reference)
        ? Optional.empty()
        : Optional.of(sealing.open(entry.id(), sealed, reference));
  }
}
