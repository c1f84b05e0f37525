package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.office.OfficeRefusal;
import cn.onestop.catalog.office.ReadOffice;
import cn.onestop.catalog.reconciling.GuideReconciling.AskedRound;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.CandidateUnknown;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.RoundMalformed;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.OfficeKind;

/// A department or a village puts forward what it exercises, and corrects it. Each speaks for
/// itself; who has a post at the centre may speak for any of its offices.
public final class PutForward {

  private final Journals<Reconciling, ReconcilingEvent> rounds;
  private final ReadReconciling reading;
  private final ReadOffice offices;

  public PutForward(
      Journals<Reconciling, ReconcilingEvent> rounds, ReadReconciling reading, ReadOffice offices) {
    this.rounds = rounds;
    this.reading = reading;
    this.offices = offices;
  }

  public Done<Reconciling, ReconcilingEvent> putForward(
      AskedRound asked, String office, Candidate.Content content) {
    var centre = reading.get(asked.round(), asked.caller()).state().centre();
    asked.caller().mustReach(Belonging.to(centre, office), new OfficeRefusal.Unknown(office));
    return rounds.change(
        asked.round(),
        asked.expected(),
        asked.command(),
        entry -> {
          mustBeSound(content);
          mustBeOneThatExercises(office, centre);
          return Decision.of(entry.state().putForward(office, content));
        });
  }

  public Done<Reconciling, ReconcilingEvent> rewrite(
      AskedRound asked, String candidate, Candidate.Content content) {
    var round = reading.get(asked.round(), asked.caller()).state();
    asked
        .caller()
        .mustReach(
            Belonging.to(round.centre(), round.candidate(candidate).office()),
            new CandidateUnknown(candidate));
    return rounds.change(
        asked.round(),
        asked.expected(),
        asked.command(),
        entry -> {
          mustBeSound(content);
          return Decision.of(entry.state().rewrite(candidate, content));
        });
  }

  private static void mustBeSound(Candidate.Content content) {
    var wrong = GuideRules.broken(content);
    if (!wrong.isEmpty()) {
      throw new Refused(new RoundMalformed(wrong));
    }
  }

  private void mustBeOneThatExercises(String office, String centre) {
    boolean one =
        offices
            .find(office)
            .filter(it -> it.centre().equals(centre))
            .filter(it -> it.kind() == OfficeKind.DEPARTMENT || it.kind() == OfficeKind.VILLAGE)
            .isPresent();
    if (!one) {
      throw RoundMalformed.at(FieldRefusal.about("/office", "reconciling-office-unfit", office));
    }
  }
}
