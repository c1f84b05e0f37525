package cn.onestop.complaints.complaint;

import static cn.onestop.complaints.complaint.ComplaintState.ACCEPTED;
import static cn.onestop.complaints.complaint.ComplaintState.ANSWERED;
import static cn.onestop.complaints.complaint.ComplaintState.FILED;
import static cn.onestop.complaints.complaint.ComplaintState.REFUSED;
import static cn.onestop.complaints.complaint.Operation.ACCEPT;
import static cn.onestop.complaints.complaint.Operation.COUNT_DUE_DATE;
import static cn.onestop.complaints.complaint.Operation.ERASE;
import static cn.onestop.complaints.complaint.Operation.REFUSE;
import static cn.onestop.complaints.complaint.Operation.REPLY;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every permitted move. A move that is not here is refused.
public final class ComplaintMoves {
  private static final Map<ComplaintState, Map<Operation, ComplaintState>> TABLE =
      new EnumMap<>(
          Map.of(
              FILED, Map.of(ACCEPT, ACCEPTED, REFUSE, REFUSED, COUNT_DUE_DATE, FILED),
              ACCEPTED, Map.of(REPLY, ANSWERED, COUNT_DUE_DATE, ACCEPTED),
              REFUSED, Map.of(ERASE, REFUSED),
              ANSWERED, Map.of(ERASE, ANSWERED)));

  private ComplaintMoves() {}

  /// Where `operation` leads from `state`, empty if it is not permitted there.
  static Optional<ComplaintState> next(ComplaintState state, Operation operation) {
    return Optional.ofNullable(moves(state).get(operation));
  }

  /// What somebody may ask for in `state`.
  public static List<Operation> possible(ComplaintState state) {
    return Arrays.stream(Operation.values())
        .filter(Operation::callable)
        .filter(moves(state)::containsKey)
        .toList();
  }

  private static Map<Operation, ComplaintState> moves(ComplaintState state) {
    return TABLE.getOrDefault(state, Map.of());
  }
}
