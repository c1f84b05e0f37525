package cn.onestop.matters.consultation;

import cn.onestop.events.PlainLimit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One visitor who came to, phoned or wrote to somebody of the staff.
///
/// Whoever was asked first owns the visitor 首问负责 until somebody else has taken over. It ends by an
/// answer, a filing, the right body told, or the visitor's leaving, and never by "not my job".
///
/// @param owners who owned the visitor from when on, the first contact first; the last owns it now
/// @param receiver who is to take over, while that is open
/// @param within within what time it is to be answered
/// @param told the guide that was told once and whole 一次性告知
/// @param number the case number of the application it became
/// @param erasedAt when what is personal of it was erased
public record Consultation(
    String centre,
    ConsultationChannel channel,
    ConsultationState state,
    @Nullable AskedItem item,
    List<Ownership> owners,
    @Nullable Receiver receiver,
    PlainLimit within,
    Instant askedAt,
    @Nullable GuideTold told,
    @Nullable String number,
    @Nullable Instant endedAt,
    @Nullable Instant erasedAt) {

  public Consultation {
    owners = List.copyOf(owners);
  }

  /// The item that was asked about.
  public record AskedItem(String code, String name) {}

  /// Who owns the visitor, by which post, from when on. The post's holder of the day, or who stands
  /// in on it, does what the owner cannot do while away.
  public record Ownership(String person, String post, String office, Instant since) {}

  /// Who is to take over.
  ///
  /// @param person absent where any holder of the post, or anybody of the office, may
  /// @param post absent where anybody of the office may
  /// @param since when it was handed to them
  public record Receiver(
      @Nullable String person, @Nullable String post, String office, Instant since) {}

  /// The published version of a guide that was told.
  public record GuideTold(String code, int version, String hash) {}

  public Ownership owner() {
    return owners.getLast();
  }

  /// What can be done with it now, as the endpoints are called.
  public List<String> possible() {
    return ConsultationOperation.wireNames(
        ConsultationMoves.possible(state).stream().filter(_ -> erasedAt == null).toList());
  }

  Consultation in(ConsultationState next) {
    return with(next, owners, null, told, number, endedAt);
  }

  Consultation handedTo(Receiver to) {
    return with(ConsultationState.HANDED_OVER, owners, to, told, number, endedAt);
  }

  Consultation takenBy(Ownership next) {
    List<Ownership> all = new ArrayList<>(owners);
    all.add(next);
    return with(ConsultationState.OPEN, all, null, told, number, endedAt);
  }

  Consultation ended(ConsultationState how, Instant at) {
    return with(how, owners, null, told, number, at);
  }

  Consultation answered(@Nullable GuideTold guide, Instant at) {
    return with(ConsultationState.ANSWERED, owners, null, guide, number, at);
  }

  /// What had been sealed went to the application.
  Consultation filed(String as, Instant at) {
    return with(
            ConsultationState.FILED,
            owners,
            null,
            told,
            as,
            Objects.requireNonNullElse(endedAt, at))
        .erased(at);
  }

  Consultation erased(Instant at) {
    return new Consultation(
        centre, channel, state, item, owners, receiver, within, askedAt, told, number, endedAt, at);
  }

  private Consultation with(
      ConsultationState next,
      List<Ownership> owned,
      @Nullable Receiver to,
      @Nullable GuideTold guide,
      @Nullable String as,
      @Nullable Instant at) {
    return new Consultation(
        centre, channel, next, item, owned, to, within, askedAt, guide, as, at, erasedAt);
  }
}
