package cn.onestop.matters.consultation;

import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.matters.consultation.Consultation.AskedItem;
import cn.onestop.matters.consultation.Consultation.Ownership;
import cn.onestop.matters.consultation.Consultation.Receiver;
import cn.onestop.matters.consultation.ConsultationRefusal.UnknownConsultation;
import cn.onestop.matters.consultation.ConsultationRules.Sealer;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What staff do with the visitors they own or are to take over.
public final class ConsultationDesk {

  private final Journals<Consultation, ConsultationEvent> journals;
  private final Guides guides;
  private final Receivers receivers;
  private final Sealing sealing;
  private final OfficeClock clock;

  public ConsultationDesk(
      Journals<Consultation, ConsultationEvent> journals,
      Guides guides,
      Receivers receivers,
      Sealing sealing,
      OfficeClock clock) {
    this.journals = journals;
    this.guides = guides;
    this.receivers = receivers;
    this.sealing = sealing;
    this.clock = clock;
  }

  /// Who asks for something on which consultation.
  ///
  /// @param expected the version the caller has seen, `null` if they do not say
  public record Asked(String id, Caller caller, @Nullable Long expected, Command command) {}

  /// The consultation, if the caller may see it.
  ///
  /// @throws Refused as if there were none, if it lies out of their sight
  public Entry<Consultation> find(String id, Caller caller) {
    Entry<Consultation> entry =
        journals.find(id).orElseThrow(() -> new Refused(new UnknownConsultation()));
    caller.mustReach(belonging(entry.state(), caller), new UnknownConsultation());
    return entry;
  }

  /// @param text what is said beside the guide
  /// @param itemCode the item it turned out to be about, where that was not known before
  public Done<Consultation, ConsultationEvent> answer(
      Asked asked, @Nullable String text, @Nullable String itemCode) {
    return change(
        asked,
        entry -> {
          Consultation it = entry.state();
          AskedItem about = it.item();
          String code = itemCode == null && about != null ? about.code() : itemCode;
          return ConsultationRules.answer(
              it,
              Actor.of(asked.caller(), it.centre()),
              text,
              code == null ? null : guides.inForce(code, it.centre()),
              sealer(entry));
        });
  }

  public Done<Consultation, ConsultationEvent> handOver(
      Asked asked, Receivers.Named to, @Nullable String reason) {
    Instant now = clock.now();
    return change(
        asked,
        entry -> {
          Consultation it = entry.state();
          ConsultationMoves.must(it, ConsultationOperation.HAND_OVER);
          return ConsultationRules.handOver(
              it,
              Actor.of(asked.caller(), it.centre()),
              receivers.of(to, it.centre(), now),
              reason,
              entry.version() + 1,
              sealer(entry));
        });
  }

  public Done<Consultation, ConsultationEvent> takeOver(Asked asked) {
    Instant now = clock.now();
    return change(
        asked,
        entry ->
            ConsultationRules.takeOver(
                entry.state(), Actor.of(asked.caller(), entry.state().centre()), now));
  }

  public Done<Consultation, ConsultationEvent> decline(Asked asked, @Nullable String reason) {
    return change(
        asked,
        entry ->
            ConsultationRules.decline(
                entry.state(),
                Actor.of(asked.caller(), entry.state().centre()),
                reason,
                entry.version() + 1,
                sealer(entry)));
  }

  public Done<Consultation, ConsultationEvent> leadTo(Asked asked, RightBody body) {
    return change(
        asked,
        entry ->
            ConsultationRules.leadTo(
                entry.state(),
                Actor.of(asked.caller(), entry.state().centre()),
                body,
                sealer(entry)));
  }

  public Done<Consultation, ConsultationEvent> leave(Asked asked, @Nullable String reason) {
    return change(
        asked,
        entry ->
            ConsultationRules.leave(
                entry.state(),
                Actor.of(asked.caller(), entry.state().centre()),
                reason,
                entry.version() + 1,
                sealer(entry)));
  }

  public Done<Consultation, ConsultationEvent> erase(
      Asked asked, ConsultationErasureGround ground) {
    return change(asked, entry -> ConsultationRules.erase(entry.state(), ground));
  }

  /// Whose it is, as `caller` is concerned: the offices of those who owned it, and of whoever is to
  /// take over. The hall works with one front desk (一窗受理): every window sees every visitor.
  private static Belonging belonging(Consultation it, Caller caller) {
    Set<String> offices = new HashSet<>();
    it.owners().stream().map(Ownership::office).forEach(offices::add);
    Receiver receiver = it.receiver();
    if (receiver != null) {
      offices.add(receiver.office());
    }
    caller.posts().stream()
        .filter(post -> post.centre().equals(it.centre()))
        .filter(
            post -> post.officeKind() == OfficeKind.WINDOW || post.officeKind() == OfficeKind.HALL)
        .map(HeldPost::office)
        .forEach(offices::add);
    return new Belonging(it.centre(), offices, Set.of());
  }

  private Done<Consultation, ConsultationEvent> change(
      Asked asked, Function<Entry<Consultation>, Decision<ConsultationEvent>> decide) {
    find(asked.id(), asked.caller());
    return journals.change(asked.id(), asked.expected(), asked.command(), decide);
  }

  private Sealer sealer(Entry<Consultation> entry) {
    return sealing.forAggregate(entry.id(), entry.sealed())::seal;
  }
}
