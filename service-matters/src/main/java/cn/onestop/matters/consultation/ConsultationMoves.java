package cn.onestop.matters.consultation;

import static cn.onestop.matters.consultation.ConsultationOperation.ANSWER;
import static cn.onestop.matters.consultation.ConsultationOperation.DECLINE;
import static cn.onestop.matters.consultation.ConsultationOperation.ERASE;
import static cn.onestop.matters.consultation.ConsultationOperation.FILE;
import static cn.onestop.matters.consultation.ConsultationOperation.HAND_OVER;
import static cn.onestop.matters.consultation.ConsultationOperation.LEAD_TO;
import static cn.onestop.matters.consultation.ConsultationOperation.LEAVE;
import static cn.onestop.matters.consultation.ConsultationOperation.TAKE_OVER;
import static cn.onestop.matters.consultation.ConsultationState.ANSWERED;
import static cn.onestop.matters.consultation.ConsultationState.DIRECTED;
import static cn.onestop.matters.consultation.ConsultationState.FILED;
import static cn.onestop.matters.consultation.ConsultationState.HANDED_OVER;
import static cn.onestop.matters.consultation.ConsultationState.LEFT;
import static cn.onestop.matters.consultation.ConsultationState.OPEN;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.consultation.ConsultationRefusal.ConsultationNotPossibleNow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every permitted move. A move that is not here is refused: there is none for "not my job".
final class ConsultationMoves {

  private static final Map<ConsultationState, Map<ConsultationOperation, ConsultationState>> TABLE =
      Map.of(
          OPEN,
          Map.of(
              ANSWER, ANSWERED,
              HAND_OVER, HANDED_OVER,
              LEAD_TO, DIRECTED,
              FILE, FILED,
              LEAVE, LEFT),
          // Until somebody takes over, the owner is still the owner: who does not wait for the
          // other hands it to another, or does it after all.
          HANDED_OVER,
          Map.of(
              TAKE_OVER, OPEN,
              DECLINE, OPEN,
              HAND_OVER, HANDED_OVER,
              ANSWER, ANSWERED,
              LEAD_TO, DIRECTED,
              FILE, FILED,
              LEAVE, LEFT),
          // Who was answered may come to apply, and is not asked again.
          ANSWERED,
          Map.of(FILE, FILED, ERASE, ANSWERED),
          DIRECTED,
          Map.of(ERASE, DIRECTED),
          LEFT,
          Map.of(ERASE, LEFT),
          FILED,
          Map.of());

  private ConsultationMoves() {}

  /// Where `operation` leads from `state`, empty if it is not permitted there.
  static Optional<ConsultationState> next(
      ConsultationState state, ConsultationOperation operation) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(operation));
  }

  /// Refuses what the table does not have.
  static void must(Consultation consultation, ConsultationOperation operation) {
    if (next(consultation.state(), operation).isEmpty()) {
      throw new Refused(
          new ConsultationNotPossibleNow(
              operation, consultation.state(), possible(consultation.state())));
    }
  }

  /// What can be done in `state`.
  static List<ConsultationOperation> possible(ConsultationState state) {
    Map<ConsultationOperation, ConsultationState> moves =
        new EnumMap<>(ConsultationOperation.class);
    moves.putAll(TABLE.getOrDefault(state, Map.of()));
    return List.copyOf(moves.keySet());
  }
}
