package cn.onestop.matters.consultation;

import static cn.onestop.kit.refusal.RefusalKind.FORBIDDEN;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.matters.consultation.ConsultationRules.Asked;
import org.jspecify.annotations.Nullable;

/// Somebody of the staff was asked first 首问: the visitor is theirs from now on.
public final class OpenConsultation {

  private static final String ID_PREFIX = "q-";

  private final Journals<Consultation, ConsultationEvent> journals;
  private final Guides guides;
  private final Commands commands;
  private final Sealing sealing;
  private final PlainLimit within;

  /// @param within within what time a visitor is answered
  public OpenConsultation(
      Journals<Consultation, ConsultationEvent> journals,
      Guides guides,
      Commands commands,
      Sealing sealing,
      PlainLimit within) {
    this.journals = journals;
    this.guides = guides;
    this.commands = commands;
    this.sealing = sealing;
    this.within = within;
  }

  /// What they were asked.
  ///
  /// @param office which of the caller's offices, where they hold several posts
  public record FirstContact(
      ConsultationChannel channel,
      @Nullable String itemCode,
      String question,
      @Nullable Visitor visitor,
      @Nullable String office) {

    /// Free text does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "FirstContact[…]";
    }
  }

  /// Records it, or tells again what the same request recorded.
  public Done<Consultation, ConsultationEvent> open(
      FirstContact contact, Caller caller, RequestKey request) {
    String id = commands.newId(ID_PREFIX, request);
    return journals.create(
        id, commands.of(request, caller.person()), () -> opened(id, contact, caller));
  }

  private Decision<ConsultationEvent> opened(String id, FirstContact contact, Caller caller) {
    HeldPost by = post(contact.office(), caller);
    String item = contact.itemCode();
    return ConsultationRules.open(
        new Asked(
            contact.channel(),
            by,
            item == null ? null : guides.inForce(item, by.centre()),
            contact.question(),
            contact.visitor()),
        within,
        sealing.forAggregate(id, null)::seal);
  }

  private static HeldPost post(@Nullable String office, Caller caller) {
    return caller.posts().stream()
        .filter(post -> office == null || post.office().equals(office))
        .findFirst()
        .orElseThrow(() -> new Refused(Refusal.of(FORBIDDEN, "other-office")));
  }
}
