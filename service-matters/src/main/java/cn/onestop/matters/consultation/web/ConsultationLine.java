package cn.onestop.matters.consultation.web;

import cn.onestop.matters.consultation.Consultation;
import cn.onestop.matters.consultation.Consultation.AskedItem;
import cn.onestop.matters.consultation.Consultation.Ownership;
import cn.onestop.matters.consultation.Consultation.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A consultation as a line of a list; nothing of it is personal data or free text.
///
/// @param owner who owns the visitor
/// @param waitedMinutes how long the visitor has waited, or waited until it ended
/// @param handedOverAt since when somebody else is to take over
/// @param due until when the rule of the house wants an answer; absent while a calendar is awaited
/// @param overdue whether that is past and the visitor still waits
/// @param number the case number of the application it became
record ConsultationLine(
    String id,
    String state,
    String stateName,
    String channel,
    @Nullable String itemCode,
    @Nullable String itemName,
    String centre,
    ConsultationOwner owner,
    Instant askedAt,
    long waitedMinutes,
    @Nullable Instant handedOverAt,
    @Nullable String handedToPerson,
    @Nullable String handedToPost,
    @Nullable String handedToOffice,
    @Nullable Instant due,
    boolean overdue,
    @Nullable String number,
    @Nullable Instant endedAt) {

  /// Who owned a visitor, by which post, from when on.
  record ConsultationOwner(String person, String post, String office, Instant since) {

    static ConsultationOwner of(Ownership owner) {
      return new ConsultationOwner(owner.person(), owner.post(), owner.office(), owner.since());
    }
  }

  static ConsultationLine of(
      String id, Consultation it, AnswerLimit limit, Instant now, ConsultationWords words) {
    AskedItem item = it.item();
    Receiver receiver = it.receiver();
    Instant due = limit.due(it);
    Instant until = Objects.requireNonNullElse(it.endedAt(), now);
    return new ConsultationLine(
        id,
        it.state().name(),
        words.get("state." + it.state()),
        it.channel().name(),
        item == null ? null : item.code(),
        item == null ? null : item.name(),
        it.centre(),
        ConsultationOwner.of(it.owner()),
        it.askedAt(),
        Math.max(0, Duration.between(it.askedAt(), until).toMinutes()),
        receiver == null ? null : receiver.since(),
        receiver == null ? null : receiver.person(),
        receiver == null ? null : receiver.post(),
        receiver == null ? null : receiver.office(),
        due,
        due != null && it.state().open() && now.isAfter(due),
        it.number(),
        it.endedAt());
  }
}
