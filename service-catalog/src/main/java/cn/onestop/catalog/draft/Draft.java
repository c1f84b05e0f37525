package cn.onestop.catalog.draft;

import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.catalog.draft.DraftRefusal.DocumentMissing;
import cn.onestop.catalog.draft.DraftRefusal.IllegalMove;
import cn.onestop.catalog.draft.DraftRefusal.SecondPair;
import cn.onestop.events.catalog.DraftEvent;
import cn.onestop.events.catalog.DraftMoved;
import cn.onestop.events.catalog.DraftWritten;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.PowerContent;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Belonging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A change of the catalogue that somebody proposes, from the first writing to its publication.
///
/// @param code of the item or power it is about
/// @param department code of the department that reviews it
/// @param effectiveFrom the first day it is meant to be in force; absent: from publication on
/// @param causedOn the day of what makes it necessary
/// @param decisionDocument by which the government approved it
/// @param baseVersion the published version it sets out from; 0 for something new
/// @param item what the guide shall say
/// @param power what the entry shall say
/// @param turns what happened to it, in order
public record Draft(
    DraftKind kind,
    String code,
    String centre,
    String department,
    ChangeReason reason,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate causedOn,
    @Nullable String decisionDocument,
    int baseVersion,
    @Nullable ItemContent item,
    @Nullable PowerContent power,
    DraftState state,
    List<Turn> turns) {

  /// What the id of every draft begins with.
  public static final String ID_PREFIX = "d-";

  public Draft {
    turns = List.copyOf(turns);
  }

  /// Somebody did something with it.
  ///
  /// @param opinion reference of the written opinion
  public record Turn(DraftOperation operation, String by, Instant at, @Nullable String opinion) {}

  /// Whose it is: the centre's, and of the department that reviews it.
  public Belonging belonging() {
    return Belonging.to(centre, department);
  }

  /// Who did what since it was last submitted; who ever wrote at it stays one of its authors.
  public Map<DraftOperation, Set<String>> did() {
    int round = 0;
    for (int turn = 0; turn < turns.size(); turn++) {
      if (turns.get(turn).operation() == DraftOperation.SUBMIT) {
        round = turn;
      }
    }
    return Stream.concat(
            turns.stream().filter(turn -> turn.operation() == DraftOperation.WRITE),
            turns.stream().skip(round))
        .collect(
            Collectors.groupingBy(
                Turn::operation, Collectors.mapping(Turn::by, Collectors.toSet())));
  }

  /// When something was last done with it.
  public @Nullable Instant last(DraftOperation operation) {
    return turns.reversed().stream()
        .filter(turn -> turn.operation() == operation)
        .map(Turn::at)
        .findFirst()
        .orElse(null);
  }

  /// Refuses what is not permitted now, or not to this person.
  void mustAllow(DraftOperation operation, String person) {
    if (DraftMoves.next(state, operation).isEmpty()) {
      throw new Refused(new IllegalMove(operation, state));
    }
    FourEyes.against(operation, person, did())
        .ifPresent(done -> {
          throw new Refused(new SecondPair(operation, done));
        });
  }

  /// The document of the government's approval, where one is needed: to add, cancel or delegate.
  ///
  /// @param given with the approval, else what the draft names
  @Nullable String approvalDocument(@Nullable String given) {
    var document = given == null || given.isBlank() ? decisionDocument : given.strip();
    if (reason.needsGovernmentApproval() && (document == null || document.isBlank())) {
      throw new Refused(new DocumentMissing(reason));
    }
    return document;
  }

  /// The state after `fact`.
  public static Draft after(@Nullable Draft before, Recorded<DraftEvent> fact) {
    return switch (fact.event()) {
      case DraftWritten it ->
          new Draft(
              DraftKind.valueOf(it.kind()),
              it.code(),
              it.centre(),
              it.department(),
              ChangeReason.valueOf(it.reason()),
              it.effectiveFrom(),
              it.causedOn(),
              it.decisionDocument(),
              it.baseVersion(),
              it.item(),
              it.power(),
              DraftState.DRAFTED,
              and(before, new Turn(DraftOperation.WRITE, fact.by(), fact.at(), null)));
      case DraftMoved it -> Objects.requireNonNull(before).moved(it, fact);
    };
  }

  private Draft moved(DraftMoved it, Recorded<DraftEvent> fact) {
    var operation = DraftOperation.valueOf(it.operation());
    var opinion = it.opinion();
    var turn = new Turn(operation, fact.by(), fact.at(), opinion == null ? null : opinion.ref());
    return new Draft(
        kind,
        code,
        centre,
        department,
        reason,
        effectiveFrom,
        causedOn,
        it.decisionDocument() == null ? decisionDocument : it.decisionDocument(),
        baseVersion,
        item,
        power,
        DraftMoves.next(state, operation).orElseThrow(),
        and(this, turn));
  }

  private static List<Turn> and(@Nullable Draft before, Turn turn) {
    return before == null
        ? List.of(turn)
        : Stream.concat(before.turns.stream(), Stream.of(turn)).toList();
  }
}
