package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.reconciling.ReconcilingRefusal.AskedNothing;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.PutForwardAlready;
import cn.onestop.kit.refusal.Refused;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a candidate has to satisfy in its round, and what its correction does to decisions.
record CandidateRules(Reconciling round) {

  /// While lines are being decided an office corrects only what was asked back.
  void mayBeRewritten(String candidate) {
    if (round.state() == ReconcilingState.DECIDING && !askedBack(candidate)) {
      throw new Refused(new AskedNothing(candidate));
    }
  }

  /// An office puts a power forward once.
  ///
  /// @param id of the candidate it is, `null` for a further one
  void mustBeNew(@Nullable String id, String office, Candidate.Content content) {
    var name = PowerNames.normalised(content.name());
    round.candidates().stream()
        .filter(other -> !other.id().equals(id) && other.office().equals(office))
        .filter(other -> other.powerType().equals(content.powerType()))
        .filter(other -> PowerNames.normalised(other.name()).equals(name))
        .findFirst()
        .ifPresent(other -> {
          throw new Refused(new PutForwardAlready(other.id()));
        });
  }

  /// Decided lines that `changed` is on before or after, and those merged into one that is no more.
  ///
  /// @param after the round with the candidate as it is corrected
  List<String> reopened(Reconciling after, String changed) {
    var linesAfter = after.lines();
    var touched =
        Stream.concat(round.lines().stream(), linesAfter.stream())
            .filter(line -> line.has(changed))
            .map(Line::key)
            .toList();
    var there = linesAfter.stream().map(Line::key).toList();
    return round.verdicts().stream()
        .filter(verdict ->
            touched.contains(verdict.line())
                || (verdict.into() != null && !there.contains(verdict.into())))
        .map(Verdict::line)
        .toList();
  }

  private boolean askedBack(String candidate) {
    return round.lines().stream()
        .filter(line -> line.has(candidate))
        .flatMap(line -> round.verdict(line.key()).stream())
        .anyMatch(verdict -> verdict.decision() == LineDecision.ASK_BACK);
  }
}
