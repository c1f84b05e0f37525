package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.catalog.codes.UseLevel;
import cn.onestop.catalog.draft.Draft;
import cn.onestop.catalog.draft.DraftKind;
import cn.onestop.catalog.draft.Proposal;
import cn.onestop.catalog.draft.WriteDraft;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.office.ReadOffice;
import cn.onestop.catalog.reconciling.GuideReconciling.AskedRound;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.DraftedAlready;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.NotAdopted;
import cn.onestop.events.catalog.AdoptedPowerDrafted;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import cn.onestop.events.catalog.PowerContent;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.kit.journal.Chain;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import java.util.List;
import java.util.Objects;

/// An editor begins the draft of a power that was adopted. It has what the round knows; duties,
/// accountability, risks, chart and items are still to be written before it can be submitted.
///
/// The draft and the round are two writes. The draft comes first, under an id and a command that
/// belong to the line: whoever begins it again after a crash finds it and only notes it.
public final class DraftAdopted {

  private final Journals<Reconciling, ReconcilingEvent> rounds;
  private final ReadReconciling reading;
  private final WriteDraft drafts;
  private final ReadOffice offices;

  public DraftAdopted(
      Journals<Reconciling, ReconcilingEvent> rounds,
      ReadReconciling reading,
      WriteDraft drafts,
      ReadOffice offices) {
    this.rounds = rounds;
    this.reading = reading;
    this.drafts = drafts;
    this.offices = offices;
  }

  /// @param reason `ADDED`, or why else the power is new here
  public Done<Reconciling, ReconcilingEvent> draft(
      AskedRound asked, String line, ChangeReason reason) {
    reading.get(asked.round(), asked.caller());
    return rounds.change(
        asked.round(),
        asked.expected(),
        asked.command(),
        entry -> {
          var round = entry.state();
          var verdict = adopted(round, line);
          var id = Draft.ID_PREFIX + Chain.hash(entry.id() + "/" + line).substring(0, 32);
          drafts.begin(
              id,
              round.centre(),
              proposal(round.line(line), verdict, reason),
              new Command("rule:adopted " + id, "", asked.caller().person()));
          return Decision.of(new AdoptedPowerDrafted(line, id));
        });
  }

  private static Verdict adopted(Reconciling round, String line) {
    round.mustAllow(ReconcilingOperation.DRAFT);
    round
        .draft(line)
        .ifPresent(draft -> {
          throw new Refused(new DraftedAlready(line, draft));
        });
    return round
        .verdict(round.line(line).key())
        .filter(it -> it.decision() == LineDecision.ADOPT)
        .orElseThrow(() -> new Refused(new NotAdopted(line)));
  }

  private Proposal proposal(Line line, Verdict verdict, ChangeReason reason) {
    var code = line.guide() == null ? verdict.code() : line.guide().code();
    return new Proposal(
        DraftKind.POWER,
        Objects.requireNonNull(code),
        reason,
        null,
        null,
        null,
        null,
        content(line, Objects.requireNonNull(verdict.department())));
  }

  private PowerContent content(Line line, String department) {
    return new PowerContent(
        line.name(),
        null,
        line.powerType(),
        basis(line),
        offices.find(department).map(Office::name).orElse(department),
        department,
        null,
        UseLevel.TOWNSHIP.code(),
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null);
  }

  /// What the guide list names; where it names nothing, what the offices do.
  private static List<LegalBasis> basis(Line line) {
    var guide = line.guide();
    return guide != null && !guide.byLaw().isEmpty()
        ? guide.byLaw()
        : line.matches().stream()
            .flatMap(match -> match.candidate().byLaw().stream())
            .distinct()
            .toList();
  }
}
