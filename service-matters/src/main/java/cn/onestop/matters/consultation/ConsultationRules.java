package cn.onestop.matters.consultation;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.SealedReference;
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
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.matters.consultation.Consultation.Ownership;
import cn.onestop.matters.consultation.Consultation.Receiver;
import cn.onestop.matters.consultation.ConsultationRefusal.AnswerMissing;
import cn.onestop.matters.consultation.ConsultationRefusal.ConsultationErasedAlready;
import cn.onestop.matters.consultation.ConsultationRefusal.ConsultationReasonMissing;
import cn.onestop.matters.consultation.ConsultationRefusal.NotTheOwner;
import cn.onestop.matters.consultation.ConsultationRefusal.NotTheReceiver;
import cn.onestop.matters.consultation.ConsultationRefusal.ReceiverUnfit;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may be done with a consultation, and what follows. Whoever owns the visitor decides on it;
/// whoever it was handed to takes over or gives back; whoever heads the centre may hand over too.
final class ConsultationRules {

  static final String QUESTION = "question";
  static final String VISITOR = "visitor";
  static final String ANSWER = "answer";
  static final String BODY = "body";

  /// What is shorter counts as no reason given.
  static final int SHORTEST_REASON = 10;

  private ConsultationRules() {}

  /// Puts a text under a reference into the sealed part.
  @FunctionalInterface
  interface Sealer {
    SealedEntry seal(String reference, String text);
  }

  /// What somebody was asked.
  ///
  /// @param by the post by which they were asked
  /// @param item the item in force that it was about
  record Asked(
      ConsultationChannel channel,
      HeldPost by,
      @Nullable ServiceItem item,
      String question,
      @Nullable Visitor visitor) {}

  static Decision<ConsultationEvent> open(Asked asked, PlainLimit within, Sealer sealer) {
    SealedEntry question = sealer.seal(QUESTION, asked.question().strip());
    Optional<SealedEntry> visitor =
        Optional.ofNullable(asked.visitor())
            .map(known -> sealer.seal(VISITOR, CanonicalJson.write(known)));
    ServiceItem item = asked.item();
    Decision<ConsultationEvent> decision =
        Decision.<ConsultationEvent>of(
                new ConsultationOpened(
                    asked.by().centre(),
                    asked.by().office(),
                    asked.by().post(),
                    asked.channel().name(),
                    item == null ? null : item.code(),
                    item == null ? null : item.content().itemName(),
                    question.reference(),
                    visitor.map(SealedEntry::reference).orElse(null),
                    within))
            .sealing(question);
    return visitor.map(decision::sealing).orElse(decision);
  }

  /// @param guide the version in force of the item that it is about
  static Decision<ConsultationEvent> answer(
      Consultation it,
      Actor actor,
      @Nullable String text,
      @Nullable ServiceItem guide,
      Sealer sealer) {
    mustOwn(it, actor, ConsultationOperation.ANSWER);
    if (text == null && guide == null) {
      throw new Refused(new AnswerMissing());
    }
    Optional<SealedEntry> said =
        Optional.ofNullable(text).map(words -> sealer.seal(ANSWER, words.strip()));
    SealedReference reference = said.map(SealedEntry::reference).orElse(null);
    Decision<ConsultationEvent> decision =
        Decision.of(
            guide == null
                ? new ConsultationAnswered(null, null, null, reference)
                : new ConsultationAnswered(guide.code(), guide.version(), guide.hash(), reference));
    return said.map(decision::sealing).orElse(decision);
  }

  static Decision<ConsultationEvent> handOver(
      Consultation it,
      Actor actor,
      Receiver to,
      @Nullable String reason,
      long fact,
      Sealer sealer) {
    ConsultationMoves.must(it, ConsultationOperation.HAND_OVER);
    if (!actor.owns(it) && !actor.heads()) {
      throw new Refused(new NotTheOwner(it.owner().person()));
    }
    Ownership owner = it.owner();
    if (owner.person().equals(to.person()) || owner.post().equals(to.post())) {
      throw new Refused(ReceiverUnfit.owner());
    }
    SealedEntry why = reason(reason, fact, sealer);
    return Decision.<ConsultationEvent>of(
            new ConsultationHandedOver(to.person(), to.post(), to.office(), why.reference()))
        .sealing(why);
  }

  static Decision<ConsultationEvent> takeOver(Consultation it, Actor actor, Instant at) {
    Ownership next = actor.taking(mustReceive(it, actor, ConsultationOperation.TAKE_OVER), at);
    return Decision.of(new ConsultationTakenOver(next.post(), next.office()));
  }

  static Decision<ConsultationEvent> decline(
      Consultation it, Actor actor, @Nullable String reason, long fact, Sealer sealer) {
    mustReceive(it, actor, ConsultationOperation.DECLINE);
    SealedEntry why = reason(reason, fact, sealer);
    return Decision.<ConsultationEvent>of(new ConsultationHandOverDeclined(why.reference()))
        .sealing(why);
  }

  static Decision<ConsultationEvent> leadTo(
      Consultation it, Actor actor, RightBody body, Sealer sealer) {
    mustOwn(it, actor, ConsultationOperation.LEAD_TO);
    SealedEntry told = sealer.seal(BODY, CanonicalJson.write(body));
    return Decision.<ConsultationEvent>of(new ConsultationDirected(told.reference())).sealing(told);
  }

  static Decision<ConsultationEvent> leave(
      Consultation it, Actor actor, @Nullable String reason, long fact, Sealer sealer) {
    mustOwn(it, actor, ConsultationOperation.LEAVE);
    SealedEntry why = reason(reason, fact, sealer);
    return Decision.<ConsultationEvent>of(new ConsultationLeft(why.reference())).sealing(why);
  }

  static void mayFile(Consultation it, Actor actor) {
    mustOwn(it, actor, ConsultationOperation.FILE);
    if (it.erasedAt() != null) {
      throw new Refused(new ConsultationErasedAlready());
    }
  }

  /// It became the application of that number. What was said lies there now, and nowhere twice
  /// (个人信息保护法第6条、第19条).
  static Decision<ConsultationEvent> filed(String number) {
    return Decision.<ConsultationEvent>of(new ConsultationFiled(number)).erasingSealedData();
  }

  static Decision<ConsultationEvent> erase(Consultation it, ConsultationErasureGround ground) {
    if (it.erasedAt() != null) {
      throw new Refused(new ConsultationErasedAlready());
    }
    ConsultationMoves.must(it, ConsultationOperation.ERASE);
    return Decision.<ConsultationEvent>of(new ConsultationErased(ground.name()))
        .erasingSealedData();
  }

  private static void mustOwn(Consultation it, Actor actor, ConsultationOperation operation) {
    ConsultationMoves.must(it, operation);
    if (!actor.owns(it)) {
      throw new Refused(new NotTheOwner(it.owner().person()));
    }
  }

  private static Receiver mustReceive(
      Consultation it, Actor actor, ConsultationOperation operation) {
    ConsultationMoves.must(it, operation);
    Receiver receiver = Objects.requireNonNull(it.receiver(), "handed over to somebody");
    if (!actor.receives(receiver)) {
      throw new Refused(new NotTheReceiver());
    }
    return receiver;
  }

  /// @param fact the place of the fact that will name it: there may be several reasons
  private static SealedEntry reason(@Nullable String text, long fact, Sealer sealer) {
    String words = text == null ? "" : text.strip();
    if (words.codePointCount(0, words.length()) < SHORTEST_REASON) {
      throw new Refused(new ConsultationReasonMissing(SHORTEST_REASON));
    }
    return sealer.seal("reason-" + fact, words);
  }
}
