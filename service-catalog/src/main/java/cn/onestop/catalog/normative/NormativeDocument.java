package cn.onestop.catalog.normative;

import static cn.onestop.catalog.normative.NormativeOperation.DELIBERATE;
import static cn.onestop.catalog.normative.NormativeOperation.FILE;
import static cn.onestop.catalog.normative.NormativeOperation.KEEP;
import static cn.onestop.catalog.normative.NormativeOperation.LEGAL_REVIEW;
import static cn.onestop.catalog.normative.NormativeOperation.PUBLISH;
import static cn.onestop.catalog.normative.NormativeOperation.SUBMIT;
import static cn.onestop.catalog.normative.NormativeOperation.WRITE;

import cn.onestop.catalog.normative.NormativeRefusal.IllegalMove;
import cn.onestop.catalog.normative.NormativeRefusal.SecondPair;
import cn.onestop.events.catalog.LegalTextContent;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.events.catalog.NormativeDocumentMoved;
import cn.onestop.events.catalog.NormativeDocumentWritten;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A normative document 规范性文件 of a centre, from its drafting to its clean-up (国办发〔2018〕37号). Once
/// it is published, what it says stands in the register of legal bases under its code.
///
/// @param code it has in the register
/// @param content what it says, with number and days once it is published
/// @param decisionDocument number of the minutes of the deliberation, later of the clean-up
/// @param filingNumber 备案号
/// @param turns what happened to it, in order
public record NormativeDocument(
    String code,
    String centre,
    LegalTextContent content,
    @Nullable String decisionDocument,
    @Nullable String filingNumber,
    NormativeState state,
    List<NormativeTurn> turns) {

  /// What the id of every normative document begins with.
  public static final String ID_PREFIX = "n-";

  /// Whose turn it is in each state, where it is not the approver's to clean up in time.
  private static final Map<NormativeState, Map.Entry<NormativeOperation, Role>> TURN =
      new EnumMap<>(
          Map.of(
              NormativeState.DRAFTED, Map.entry(SUBMIT, Role.EDITOR),
              NormativeState.IN_LEGAL_REVIEW, Map.entry(LEGAL_REVIEW, Role.LEGAL_REVIEWER),
              NormativeState.IN_DELIBERATION, Map.entry(DELIBERATE, Role.CATALOG_APPROVER),
              NormativeState.DELIBERATED, Map.entry(PUBLISH, Role.EDITOR),
              NormativeState.PUBLISHED, Map.entry(FILE, Role.EDITOR),
              NormativeState.FILED, Map.entry(KEEP, Role.CATALOG_APPROVER)));

  public NormativeDocument {
    turns = List.copyOf(turns);
  }

  /// Somebody did something with it.
  ///
  /// @param opinion reference of the written opinion
  public record NormativeTurn(
      NormativeOperation operation, String by, Instant at, @Nullable String opinion) {}

  /// Whose it is: the whole centre's.
  public Belonging belonging() {
    return Belonging.to(centre);
  }

  /// When something was last done with it, in this round of the procedure.
  public @Nullable Instant last(NormativeOperation operation) {
    return turns.reversed().stream()
        .filter(turn -> turn.operation() == operation)
        .map(NormativeTurn::at)
        .findFirst()
        .orElse(null);
  }

  /// Refuses what is not permitted now, or not to this person.
  void mustAllow(NormativeOperation operation, String person) {
    if (NormativeMoves.next(state, operation).isEmpty()) {
      throw new Refused(new IllegalMove(operation, state));
    }
    against(operation, person)
        .ifPresent(done -> {
          throw new Refused(new SecondPair(operation, done));
        });
  }

  /// What keeps `person` from `operation`: something else that they did before.
  private Optional<NormativeOperation> against(NormativeOperation operation, String person) {
    return NormativeMoves.notWhoDid(operation).stream()
        .filter(done -> did(done).anyMatch(person::equals))
        .findFirst();
  }

  /// Who did that since it was last submitted; who ever wrote at it stays one of its authors.
  private Stream<String> did(NormativeOperation operation) {
    int round =
        IntStream.range(0, turns.size())
            .filter(turn -> turns.get(turn).operation() == SUBMIT)
            .max()
            .orElse(0);
    return turns.stream()
        .skip(operation == WRITE ? 0 : round)
        .filter(turn -> turn.operation() == operation)
        .map(NormativeTurn::by);
  }

  /// Whether it waits for the caller: their role, and a second pair of eyes. One that is filed
  /// waits when its last day is near.
  ///
  /// @param near a last day before this one is near
  public boolean waitsFor(Caller caller, LocalDate near) {
    var turn = TURN.get(state);
    if (turn == null || (state == NormativeState.FILED && !endsBefore(near))) {
      return false;
    }
    return caller.posts().stream()
            .anyMatch(
                post -> post.centre().equals(centre) && post.roles().contains(turn.getValue()))
        && against(turn.getKey(), caller.person()).isEmpty();
  }

  private boolean endsBefore(LocalDate day) {
    var until = content.validUntil();
    return until != null && until.isBefore(day);
  }

  /// The state after `fact`.
  public static NormativeDocument after(
      @Nullable NormativeDocument before, Recorded<NormativeDocumentEvent> fact) {
    return switch (fact.event()) {
      case NormativeDocumentWritten it ->
          new NormativeDocument(
              it.legalText(),
              it.centre(),
              it.content(),
              null,
              null,
              NormativeState.DRAFTED,
              and(before, new NormativeTurn(WRITE, fact.by(), fact.at(), null)));
      case NormativeDocumentMoved it -> Objects.requireNonNull(before).moved(it, fact);
    };
  }

  private NormativeDocument moved(NormativeDocumentMoved it, Recorded<?> fact) {
    var operation = NormativeOperation.valueOf(it.operation());
    var opinion = it.opinion();
    return new NormativeDocument(
        code,
        centre,
        PublishedContent.of(content, it.documentNumber(), it.inForceFrom(), it.validUntil()),
        it.decisionDocument() == null ? decisionDocument : it.decisionDocument(),
        it.filingNumber() == null ? filingNumber : it.filingNumber(),
        NormativeMoves.next(state, operation).orElseThrow(),
        and(
            this,
            new NormativeTurn(
                operation, fact.by(), fact.at(), opinion == null ? null : opinion.ref())));
  }

  private static List<NormativeTurn> and(@Nullable NormativeDocument before, NormativeTurn turn) {
    return before == null
        ? List.of(turn)
        : Stream.concat(before.turns.stream(), Stream.of(turn)).toList();
  }
}
