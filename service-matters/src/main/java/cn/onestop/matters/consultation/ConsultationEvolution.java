package cn.onestop.matters.consultation;

import cn.onestop.events.matters.ConsultationAnswered;
import cn.onestop.events.matters.ConsultationDirected;
import cn.onestop.events.matters.ConsultationErased;
import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.events.matters.ConsultationFiled;
import cn.onestop.events.matters.ConsultationHandOverDeclined;
import cn.onestop.events.matters.ConsultationHandedOver;
import cn.onestop.events.matters.ConsultationLeft;
import cn.onestop.events.matters.ConsultationOpened;
import cn.onestop.events.matters.ConsultationTakenOver;
import cn.onestop.kit.journal.Evolution;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.matters.consultation.Consultation.AskedItem;
import cn.onestop.matters.consultation.Consultation.GuideTold;
import cn.onestop.matters.consultation.Consultation.Ownership;
import cn.onestop.matters.consultation.Consultation.Receiver;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a consultation follows from what happened to it.
public final class ConsultationEvolution implements Evolution<Consultation, ConsultationEvent> {

  @Override
  public Consultation after(@Nullable Consultation before, Recorded<ConsultationEvent> fact) {
    if (fact.event() instanceof ConsultationOpened opened) {
      return opened(opened, fact.by(), fact.at());
    }
    return next(Objects.requireNonNull(before, "a consultation begins by being opened"), fact);
  }

  private static Consultation opened(ConsultationOpened event, String by, Instant at) {
    String item = event.itemCode();
    return new Consultation(
        event.centre(),
        ConsultationChannel.valueOf(event.channel()),
        ConsultationState.OPEN,
        item == null
            ? null
            : new AskedItem(item, Objects.requireNonNullElse(event.itemName(), item)),
        List.of(new Ownership(by, event.post(), event.office(), at)),
        null,
        event.within(),
        at,
        null,
        null,
        null,
        null);
  }

  private static Consultation next(Consultation it, Recorded<ConsultationEvent> fact) {
    Instant at = fact.at();
    return switch (fact.event()) {
      case ConsultationOpened _ -> throw new IllegalStateException("opened twice");
      case ConsultationAnswered event -> it.answered(told(event), at);
      case ConsultationHandedOver event ->
          it.handedTo(new Receiver(event.toPerson(), event.toPost(), event.toOffice(), at));
      case ConsultationTakenOver event ->
          it.takenBy(new Ownership(fact.by(), event.post(), event.office(), at));
      case ConsultationHandOverDeclined _ -> it.in(ConsultationState.OPEN);
      case ConsultationDirected _ -> it.ended(ConsultationState.DIRECTED, at);
      case ConsultationFiled event -> it.filed(event.number(), at);
      case ConsultationLeft _ -> it.ended(ConsultationState.LEFT, at);
      case ConsultationErased _ -> it.erased(at);
    };
  }

  private static @Nullable GuideTold told(ConsultationAnswered event) {
    String code = event.itemCode();
    Integer version = event.itemVersion();
    String hash = event.itemHash();
    return code == null || version == null || hash == null
        ? null
        : new GuideTold(code, version, hash);
  }
}
