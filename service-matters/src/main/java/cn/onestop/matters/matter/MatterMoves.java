package cn.onestop.matters.matter;

import static cn.onestop.matters.matter.MatterState.ACCEPTED;
import static cn.onestop.matters.matter.MatterState.ACCEPTED_PROVISIONALLY;
import static cn.onestop.matters.matter.MatterState.ARCHIVED;
import static cn.onestop.matters.matter.MatterState.AWAITING_SUPPLEMENT;
import static cn.onestop.matters.matter.MatterState.CLOSED;
import static cn.onestop.matters.matter.MatterState.DECIDED;
import static cn.onestop.matters.matter.MatterState.DEEMED_WITHDRAWN;
import static cn.onestop.matters.matter.MatterState.DELIVERED;
import static cn.onestop.matters.matter.MatterState.FILED;
import static cn.onestop.matters.matter.MatterState.REFUSED;
import static cn.onestop.matters.matter.MatterState.RETURNED;
import static cn.onestop.matters.matter.MatterState.REVOKED;
import static cn.onestop.matters.matter.MatterState.SUSPENDED;
import static cn.onestop.matters.matter.MatterState.TRANSFERRED;
import static cn.onestop.matters.matter.MatterState.WITHDRAWN;
import static cn.onestop.matters.matter.Operation.ACCEPT;
import static cn.onestop.matters.matter.Operation.ACCEPT_ON_COMMITMENT;
import static cn.onestop.matters.matter.Operation.ACCEPT_PROVISIONALLY;
import static cn.onestop.matters.matter.Operation.ARCHIVE;
import static cn.onestop.matters.matter.Operation.ASSIGN;
import static cn.onestop.matters.matter.Operation.CHECK_COMMITMENT;
import static cn.onestop.matters.matter.Operation.CLAIM;
import static cn.onestop.matters.matter.Operation.CLOSE;
import static cn.onestop.matters.matter.Operation.COMPLETE_STEP;
import static cn.onestop.matters.matter.Operation.COUNT_DUE_DATE;
import static cn.onestop.matters.matter.Operation.DECIDE;
import static cn.onestop.matters.matter.Operation.DEEM_ACCEPTED;
import static cn.onestop.matters.matter.Operation.DEEM_REVOKED;
import static cn.onestop.matters.matter.Operation.DEEM_WITHDRAWN;
import static cn.onestop.matters.matter.Operation.DELIVER;
import static cn.onestop.matters.matter.Operation.END_SPECIAL_PROCEDURE;
import static cn.onestop.matters.matter.Operation.ERASE;
import static cn.onestop.matters.matter.Operation.EXTEND;
import static cn.onestop.matters.matter.Operation.HAND_OVER;
import static cn.onestop.matters.matter.Operation.REFUSE;
import static cn.onestop.matters.matter.Operation.RELEASE;
import static cn.onestop.matters.matter.Operation.REQUEST_SUPPLEMENT;
import static cn.onestop.matters.matter.Operation.RETURN;
import static cn.onestop.matters.matter.Operation.REVOKE;
import static cn.onestop.matters.matter.Operation.SETTLE;
import static cn.onestop.matters.matter.Operation.START_SPECIAL_PROCEDURE;
import static cn.onestop.matters.matter.Operation.SUPPLEMENT;
import static cn.onestop.matters.matter.Operation.TRANSFER;
import static cn.onestop.matters.matter.Operation.VISIT;
import static cn.onestop.matters.matter.Operation.WITHDRAW;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.dispatch.DispatchRefusal.NothingTaken;
import cn.onestop.matters.matter.CommitmentRefusal.CommitmentUnchecked;
import cn.onestop.matters.matter.CommitmentRefusal.NothingToCheck;
import cn.onestop.matters.matter.CommitmentRefusal.NothingToRevoke;
import cn.onestop.matters.matter.MatterRefusal.ErasedAlready;
import cn.onestop.matters.matter.MatterRefusal.NotOnTheSpot;
import cn.onestop.matters.matter.MatterRefusal.NotPossibleNow;
import cn.onestop.matters.matter.ProcedureRefusal.ExtendedAlready;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every permitted move. A move that is not here is refused.
public final class MatterMoves {

  private static final List<Move> TABLE =
      List.of(
          Move.of(FILED, ACCEPT, ACCEPTED),
          Move.of(FILED, REFUSE, REFUSED),
          Move.of(FILED, ACCEPT_PROVISIONALLY, ACCEPTED_PROVISIONALLY),
          Move.of(FILED, ACCEPT_ON_COMMITMENT, ACCEPTED),
          Move.of(FILED, SETTLE, CLOSED).unless(MatterMoves::notOnTheSpot),
          Move.of(FILED, REQUEST_SUPPLEMENT, AWAITING_SUPPLEMENT),
          Move.of(FILED, RETURN, RETURNED),
          Move.of(FILED, TRANSFER, TRANSFERRED),
          Move.of(FILED, DEEM_ACCEPTED, ACCEPTED),
          Move.of(FILED, VISIT, FILED),
          Move.of(FILED, WITHDRAW, WITHDRAWN),
          Move.of(FILED, COUNT_DUE_DATE, FILED),
          Move.of(AWAITING_SUPPLEMENT, SUPPLEMENT, FILED),
          Move.of(AWAITING_SUPPLEMENT, DEEM_WITHDRAWN, DEEMED_WITHDRAWN),
          Move.of(AWAITING_SUPPLEMENT, VISIT, AWAITING_SUPPLEMENT),
          Move.of(AWAITING_SUPPLEMENT, WITHDRAW, WITHDRAWN),
          Move.of(AWAITING_SUPPLEMENT, COUNT_DUE_DATE, AWAITING_SUPPLEMENT),
          Move.of(ACCEPTED, VISIT, ACCEPTED),
          Move.of(ACCEPTED, COMPLETE_STEP, ACCEPTED),
          Move.of(ACCEPTED, START_SPECIAL_PROCEDURE, SUSPENDED),
          Move.of(ACCEPTED, EXTEND, ACCEPTED).unless(MatterMoves::extended),
          Move.of(ACCEPTED, DECIDE, DECIDED),
          Move.of(ACCEPTED, WITHDRAW, WITHDRAWN),
          Move.of(ACCEPTED, COUNT_DUE_DATE, ACCEPTED),
          Move.of(ACCEPTED_PROVISIONALLY, SUPPLEMENT, ACCEPTED),
          Move.of(ACCEPTED_PROVISIONALLY, REVOKE, REVOKED),
          Move.of(ACCEPTED_PROVISIONALLY, DEEM_REVOKED, REVOKED),
          Move.of(ACCEPTED_PROVISIONALLY, VISIT, ACCEPTED_PROVISIONALLY),
          Move.of(ACCEPTED_PROVISIONALLY, COMPLETE_STEP, ACCEPTED_PROVISIONALLY),
          Move.of(ACCEPTED_PROVISIONALLY, EXTEND, ACCEPTED_PROVISIONALLY)
              .unless(MatterMoves::extended),
          Move.of(ACCEPTED_PROVISIONALLY, WITHDRAW, WITHDRAWN),
          Move.of(ACCEPTED_PROVISIONALLY, COUNT_DUE_DATE, ACCEPTED_PROVISIONALLY),
          Move.of(SUSPENDED, END_SPECIAL_PROCEDURE, ACCEPTED),
          Move.of(SUSPENDED, VISIT, SUSPENDED),
          Move.of(SUSPENDED, WITHDRAW, WITHDRAWN),
          Move.of(SUSPENDED, COUNT_DUE_DATE, SUSPENDED),
          Move.of(DECIDED, VISIT, DECIDED),
          Move.of(DECIDED, COMPLETE_STEP, DECIDED),
          Move.of(DECIDED, CHECK_COMMITMENT, DECIDED).unless(MatterMoves::nothingToCheck),
          Move.of(DECIDED, REVOKE, REVOKED).unless(MatterMoves::commitmentKept),
          Move.of(DECIDED, CLOSE, CLOSED),
          Move.of(DECIDED, COUNT_DUE_DATE, DECIDED),
          Move.of(CLOSED, VISIT, CLOSED),
          Move.of(CLOSED, COMPLETE_STEP, CLOSED),
          Move.of(CLOSED, CHECK_COMMITMENT, CLOSED).unless(MatterMoves::nothingToCheck),
          Move.of(CLOSED, REVOKE, REVOKED).unless(MatterMoves::commitmentKept),
          Move.of(CLOSED, DELIVER, DELIVERED),
          Move.of(CLOSED, COUNT_DUE_DATE, CLOSED),
          Move.of(DELIVERED, COUNT_DUE_DATE, DELIVERED),
          Move.of(DELIVERED, ARCHIVE, ARCHIVED).unless(MatterMoves::unchecked),
          Move.of(ARCHIVED, ERASE, ARCHIVED).unless(MatterMoves::erased),
          Move.of(DELIVERED, CHECK_COMMITMENT, DELIVERED).unless(MatterMoves::nothingToCheck),
          Move.of(DELIVERED, REVOKE, REVOKED).unless(MatterMoves::commitmentKept),
          Move.of(DELIVERED, ERASE, DELIVERED).unless(MatterMoves::stillNeeded),
          Move.of(REFUSED, ERASE, REFUSED).unless(MatterMoves::erased),
          Move.of(WITHDRAWN, ERASE, WITHDRAWN).unless(MatterMoves::erased),
          Move.of(DEEMED_WITHDRAWN, ERASE, DEEMED_WITHDRAWN).unless(MatterMoves::erased),
          Move.of(RETURNED, ERASE, RETURNED).unless(MatterMoves::erased),
          Move.of(REVOKED, ERASE, REVOKED).unless(MatterMoves::erased),
          Move.of(TRANSFERRED, ERASE, TRANSFERRED).unless(MatterMoves::erased));

  /// Passing a matter on within the offices leads to no other state, and is possible as long as it
  /// waits for something.
  private static final List<Move> AMONG_STAFF =
      Arrays.stream(MatterState.values())
          .filter(state -> !state.ended())
          .flatMap(state ->
              Stream.of(
                  Move.of(state, CLAIM, state),
                  Move.of(state, RELEASE, state).unless(MatterMoves::nothingTaken),
                  Move.of(state, HAND_OVER, state).unless(MatterMoves::nothingTaken),
                  Move.of(state, ASSIGN, state)))
          .toList();

  private MatterMoves() {}

  /// Where `operation` leads from `state`, empty if it is not permitted there.
  static Optional<MatterState> next(MatterState state, Operation operation) {
    return move(state, operation).map(Move::to);
  }

  /// Refuses what the table does not have, or what its guard speaks against.
  static void must(Matter matter, Operation operation) {
    obstacle(matter, operation)
        .ifPresent(refusal -> {
          throw new Refused(refusal);
        });
  }

  /// What keeps `matter` from `operation`, empty if nothing does.
  static Optional<Refusal> obstacle(Matter matter, Operation operation) {
    return move(matter.state(), operation)
        .map(move -> move.guard().apply(matter))
        .orElseGet(
            () -> Optional.of(new NotPossibleNow(operation, matter.state(), possible(matter))));
  }

  /// What somebody may ask for now.
  public static List<Operation> possible(Matter matter) {
    return Arrays.stream(Operation.values())
        .filter(Operation::callable)
        .filter(operation ->
            move(matter.state(), operation)
                .filter(move -> move.guard().apply(matter).isEmpty())
                .isPresent())
        .toList();
  }

  private static Optional<Move> move(MatterState state, Operation operation) {
    return Stream.concat(TABLE.stream(), AMONG_STAFF.stream())
        .filter(move -> move.from() == state && move.operation() == operation)
        .findFirst();
  }

  private static Optional<Refusal> nothingToCheck(Matter matter) {
    Commitment commitment = matter.commitment();
    return commitment != null && commitment.open()
        ? Optional.empty()
        : Optional.of(new NothingToCheck());
  }

  private static Optional<Refusal> commitmentKept(Matter matter) {
    Commitment commitment = matter.commitment();
    return commitment != null && commitment.broken()
        ? Optional.empty()
        : Optional.of(new NothingToRevoke());
  }

  private static Optional<Refusal> unchecked(Matter matter) {
    Commitment commitment = matter.commitment();
    return commitment != null && commitment.open()
        ? Optional.of(new CommitmentUnchecked())
        : Optional.empty();
  }

  /// What a decision rests on is kept until it has been checked.
  private static Optional<Refusal> stillNeeded(Matter matter) {
    return unchecked(matter).or(() -> erased(matter));
  }

  private static Optional<Refusal> notOnTheSpot(Matter matter) {
    return matter.item().onTheSpot() ? Optional.empty() : Optional.of(new NotOnTheSpot());
  }

  private static Optional<Refusal> extended(Matter matter) {
    return matter.clocks().extension() == null
        ? Optional.empty()
        : Optional.of(new ExtendedAlready());
  }

  private static Optional<Refusal> nothingTaken(Matter matter) {
    return matter.tasks().stream().anyMatch(task -> task.claim() != null)
        ? Optional.empty()
        : Optional.of(new NothingTaken());
  }

  private static Optional<Refusal> erased(Matter matter) {
    return matter.erasedAt() == null ? Optional.empty() : Optional.of(new ErasedAlready());
  }
}
