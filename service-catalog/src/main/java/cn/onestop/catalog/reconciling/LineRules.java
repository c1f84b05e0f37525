package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.reconciling.ReconcilingRefusal.BasisMissing;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.DecisionUnfit;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.MergeUnfit;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.OwnCandidate;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.RoundMalformed;
import cn.onestop.catalog.reconciling.Verdict.Ruling;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a decision about a line has to satisfy, except who exercises it: that is an office, which
/// the round does not know.
record LineRules(Reconciling round, Line line) {

  void mustAllow(Ruling ruling, String person) {
    round.mustAllow(ReconcilingOperation.DECIDE);
    if (!line.kind().possible().contains(ruling.decision())) {
      throw new Refused(new DecisionUnfit(line.kind(), ruling.decision()));
    }
    if (handOn().contains(person)) {
      throw new Refused(new OwnCandidate(line.key()));
    }
    switch (ruling.decision()) {
      case ADOPT -> mustBeAdoptable(ruling);
      case MERGE -> mustBeMergeable(ruling.into());
      case REJECT, ASK_BACK -> {}
    }
  }

  /// Nobody decides about what they put forward, nor about a guide list they brought in where
  /// nobody put anything forward.
  private Set<String> handOn() {
    return line.kind() == LineKind.MISSING
        ? Set.of(round.openedBy())
        : line.matches().stream()
            .flatMap(match -> match.candidate().authors().stream())
            .collect(Collectors.toSet());
  }

  /// What is in no guide list needs a basis 法无授权不可为, and a code of its own.
  private void mustBeAdoptable(Ruling ruling) {
    if (line.kind() != LineKind.SURPLUS) {
      return;
    }
    if (line.matches().getFirst().candidate().byLaw().isEmpty()) {
      throw new Refused(new BasisMissing(line.key()));
    }
    var code = ruling.code();
    if (code == null || !GuideRules.isCode(code)) {
      throw RoundMalformed.at(FieldRefusal.about("/code", "reconciling-code-malformed", code));
    }
    if (taken().anyMatch(code::equals)) {
      throw RoundMalformed.at(FieldRefusal.about("/code", "reconciling-code-taken", code));
    }
  }

  private Stream<String> taken() {
    return Stream.concat(
        round.guide().stream().map(power -> power.code()),
        round.verdicts().stream()
            .filter(verdict -> !verdict.line().equals(line.key()))
            .map(Verdict::code)
            .filter(Objects::nonNull));
  }

  /// A merged line is the end of the way: nothing is merged into it, nor it into itself.
  private void mustBeMergeable(@Nullable String into) {
    if (into == null) {
      throw RoundMalformed.at(FieldRefusal.of("/into", "field-missing"));
    }
    boolean itself = into.equals(line.key());
    boolean onward =
        round
            .verdict(round.line(into).key())
            .filter(verdict -> verdict.decision() == LineDecision.MERGE)
            .isPresent();
    boolean takesIn =
        round.verdicts().stream().anyMatch(verdict -> line.key().equals(verdict.into()));
    if (itself || onward || takesIn) {
      throw new Refused(new MergeUnfit(line.key(), into));
    }
  }
}
