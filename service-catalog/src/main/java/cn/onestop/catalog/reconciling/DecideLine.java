package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.office.ReadOffice;
import cn.onestop.catalog.reconciling.GuideReconciling.AskedRound;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.ReasonMissing;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.RoundMalformed;
import cn.onestop.catalog.reconciling.Verdict.Ruling;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.events.catalog.ReconcilingLineDecided;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.OfficeKind;
import org.jspecify.annotations.Nullable;

/// The approver decides what comes of a line 逐项认定. Machines only say what is the same by code and
/// name; everything else is said by a person, with a reason. Reasons are free text and lie sealed.
public final class DecideLine {

  private static final int SHORTEST_REASON = 5;

  private final Journals<Reconciling, ReconcilingEvent> rounds;
  private final ReadReconciling reading;
  private final ReadOffice offices;
  private final Sealing sealing;

  public DecideLine(
      Journals<Reconciling, ReconcilingEvent> rounds,
      ReadReconciling reading,
      ReadOffice offices,
      Sealing sealing) {
    this.rounds = rounds;
    this.reading = reading;
    this.offices = offices;
    this.sealing = sealing;
  }

  public Done<Reconciling, ReconcilingEvent> decide(
      AskedRound asked, String line, Ruling ruling, @Nullable String reason) {
    reading.get(asked.round(), asked.caller());
    return rounds.change(
        asked.round(),
        asked.expected(),
        asked.command(),
        entry -> {
          var round = entry.state();
          new LineRules(round, round.line(line)).mustAllow(ruling, asked.caller().person());
          mustBeExercised(ruling, round.centre());
          return decision(line, ruling, sealed(entry, ruling, reason));
        });
  }

  private static Decision<ReconcilingEvent> decision(
      String line, Ruling ruling, @Nullable SealedEntry reason) {
    boolean adopted = ruling.decision() == LineDecision.ADOPT;
    boolean surplus = line.startsWith(Candidate.ID_PREFIX);
    var decision =
        Decision.<ReconcilingEvent>of(
            new ReconcilingLineDecided(
                line,
                ruling.decision().name(),
                ruling.decision() == LineDecision.MERGE ? ruling.into() : null,
                adopted ? ruling.department() : null,
                adopted && surplus ? ruling.code() : null,
                reason == null ? null : reason.reference()));
    return reason == null ? decision : decision.sealing(reason);
  }

  /// What is adopted is some department's to exercise.
  private void mustBeExercised(Ruling ruling, String centre) {
    if (ruling.decision() != LineDecision.ADOPT) {
      return;
    }
    var department = ruling.department();
    if (department == null) {
      throw RoundMalformed.at(FieldRefusal.of("/department", "field-missing"));
    }
    boolean there =
        offices
            .find(department)
            .filter(it -> it.kind() == OfficeKind.DEPARTMENT && it.centre().equals(centre))
            .isPresent();
    if (!there) {
      throw RoundMalformed.at(
          FieldRefusal.of("/department", "item-department-unknown", department));
    }
  }

  private @Nullable SealedEntry sealed(
      Entry<Reconciling> entry, Ruling ruling, @Nullable String reason) {
    var text = reason == null ? "" : reason.strip();
    if (ruling.decision().needsReason()
        && text.codePointCount(0, text.length()) < SHORTEST_REASON) {
      throw new Refused(new ReasonMissing(SHORTEST_REASON));
    }
    return text.isEmpty()
        ? null
        : sealing
            .forAggregate(entry.id(), entry.sealed())
            .seal("reason-" + (entry.version() + 1), text);
  }
}
