package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.reconciling.ReconcilingRefusal.CandidateUnknown;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.IllegalRoundMove;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.LineUnknown;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.Undecided;
import cn.onestop.events.catalog.AdoptedPowerDrafted;
import cn.onestop.events.catalog.CandidatePutForward;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.events.catalog.ReconcilingLineDecided;
import cn.onestop.events.catalog.ReconcilingMoved;
import cn.onestop.events.catalog.ReconcilingOpened;
import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A round in which a centre puts its list of powers in order: the guide list, what offices put
/// forward, and what was decided.
///
/// @param openedBy who brought the guide list in
/// @param sourceDocument by which the guide list was issued
/// @param verdicts those that stand, one for each line at most
/// @param drafted adopted lines whose entry is being drafted
public record Reconciling(
    String centre,
    String title,
    @Nullable String sourceDocument,
    String openedBy,
    ReconcilingState state,
    List<GuidePower> guide,
    List<Candidate> candidates,
    List<Verdict> verdicts,
    List<DraftedLine> drafted) {

  /// What the id of every round begins with.
  public static final String ID_PREFIX = "r-";

  public Reconciling {
    guide = List.copyOf(guide);
    candidates = List.copyOf(candidates);
    verdicts = List.copyOf(verdicts);
    drafted = List.copyOf(drafted);
  }

  /// A line and the draft that was begun for it.
  public record DraftedLine(String line, String draft) {}

  /// The three sets, line by line.
  public List<Line> lines() {
    return Comparison.lines(guide, candidates);
  }

  /// The line of that key.
  public Line line(String key) {
    return lines().stream()
        .filter(line -> line.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new Refused(new LineUnknown(key)));
  }

  /// How a line is decided, if it is.
  public Optional<Verdict> verdict(String line) {
    return verdicts.stream().filter(verdict -> verdict.line().equals(line)).findFirst();
  }

  /// The draft that was begun for a line.
  public Optional<String> draft(String line) {
    return drafted.stream()
        .filter(it -> it.line().equals(line))
        .map(DraftedLine::draft)
        .findFirst();
  }

  /// The candidate of that number.
  public Candidate candidate(String id) {
    return candidates.stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refused(new CandidateUnknown(id)));
  }

  /// An office puts a power forward.
  CandidatePutForward putForward(String office, Candidate.Content content) {
    mustAllow(ReconcilingOperation.PUT_FORWARD);
    new CandidateRules(this).mustBeNew(null, office, content);
    return told(Candidate.ID_PREFIX + (candidates.size() + 1), office, content, List.of());
  }

  /// An office corrects what it put forward. What was decided about a line that is not the same any
  /// more is open again.
  CandidatePutForward rewrite(String id, Candidate.Content content) {
    mustAllow(ReconcilingOperation.REWRITE);
    var before = candidate(id);
    var rules = new CandidateRules(this);
    rules.mayBeRewritten(id);
    rules.mustBeNew(id, before.office(), content);
    var after = with(state, replaced(before.as(content)), verdicts, drafted);
    return told(id, before.office(), content, rules.reopened(after, id));
  }

  /// The round goes on.
  ReconcilingMoved move(ReconcilingOperation operation) {
    mustAllow(operation);
    if (operation == ReconcilingOperation.CLOSE) {
      var open =
          lines().stream()
              .map(Line::key)
              .filter(line -> verdict(line).filter(it -> it.decision().isFinal()).isEmpty())
              .toList();
      if (!open.isEmpty()) {
        throw new Refused(new Undecided(open));
      }
    }
    return new ReconcilingMoved(operation.name());
  }

  /// Refuses what is not permitted now.
  void mustAllow(ReconcilingOperation operation) {
    if (ReconcilingMoves.next(state, operation).isEmpty()) {
      throw new Refused(new IllegalRoundMove(operation, state));
    }
  }

  private static CandidatePutForward told(
      String id, String office, Candidate.Content content, List<String> reopened) {
    return new CandidatePutForward(
        id, office, content.code(), content.name(), content.powerType(), content.byLaw(), reopened);
  }

  /// The state after `fact`.
  public static Reconciling after(@Nullable Reconciling before, Recorded<ReconcilingEvent> fact) {
    return switch (fact.event()) {
      case ReconcilingOpened it ->
          new Reconciling(
              it.centre(),
              it.title(),
              it.sourceDocument(),
              fact.by(),
              ReconcilingState.COLLECTING,
              it.guide(),
              List.of(),
              List.of(),
              List.of());
      case CandidatePutForward it -> Objects.requireNonNull(before).put(it, fact);
      case ReconcilingMoved it -> Objects.requireNonNull(before).moved(it);
      case ReconcilingLineDecided it -> Objects.requireNonNull(before).decided(it, fact);
      case AdoptedPowerDrafted it -> Objects.requireNonNull(before).drafted(it);
    };
  }

  private Reconciling put(CandidatePutForward it, Recorded<ReconcilingEvent> fact) {
    var before = candidates.stream().filter(known -> known.id().equals(it.candidate())).findFirst();
    var authors =
        Stream.concat(
                before.stream().flatMap(known -> known.authors().stream()), Stream.of(fact.by()))
            .distinct()
            .toList();
    var candidate =
        new Candidate(
            it.candidate(),
            it.office(),
            it.code(),
            it.name(),
            it.powerType(),
            it.byLaw(),
            authors,
            fact.at());
    var all = before.isEmpty() ? and(candidates, candidate) : replaced(candidate);
    var standing =
        verdicts.stream().filter(verdict -> !it.reopened().contains(verdict.line())).toList();
    return with(state, all, standing, drafted);
  }

  private List<Candidate> replaced(Candidate one) {
    return candidates.stream().map(known -> known.id().equals(one.id()) ? one : known).toList();
  }

  private Reconciling moved(ReconcilingMoved it) {
    var operation = ReconcilingOperation.valueOf(it.operation());
    return with(
        ReconcilingMoves.next(state, operation).orElseThrow(), candidates, verdicts, drafted);
  }

  private Reconciling decided(ReconcilingLineDecided it, Recorded<ReconcilingEvent> fact) {
    var reason = it.reason();
    var verdict =
        new Verdict(
            it.line(),
            LineDecision.valueOf(it.decision()),
            it.into(),
            it.department(),
            it.code(),
            fact.by(),
            fact.at(),
            reason == null ? null : reason.ref());
    var others = verdicts.stream().filter(known -> !known.line().equals(it.line())).toList();
    return with(state, candidates, and(others, verdict), drafted);
  }

  private Reconciling drafted(AdoptedPowerDrafted it) {
    return with(state, candidates, verdicts, and(drafted, new DraftedLine(it.line(), it.draft())));
  }

  private Reconciling with(
      ReconcilingState newState,
      List<Candidate> newCandidates,
      List<Verdict> newVerdicts,
      List<DraftedLine> newDrafted) {
    return new Reconciling(
        centre,
        title,
        sourceDocument,
        openedBy,
        newState,
        guide,
        newCandidates,
        newVerdicts,
        newDrafted);
  }

  private static <T> List<T> and(List<T> list, T one) {
    return Stream.concat(list.stream(), Stream.of(one)).toList();
  }
}
