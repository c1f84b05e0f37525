package cn.onestop.matters.applicant;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.journal.Journals;
import cn.onestop.matters.matter.ApplicantMarks;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.matter.UnmaskApplicant;

/// What can be asked about applicants, over the matters in which they are sealed.
public record Applicants(SearchMatters search, KnownApplicants known) {

  public static Applicants of(
      Journals<Matter, MatterEvent> journals,
      ApplicantMarks marks,
      MatterDesk desk,
      SealedTexts texts,
      UnmaskApplicant unmasking,
      AuditTrail trail) {
    MattersBySeal matters = new MattersBySeal(journals);
    SearchMatters search = new SearchMatters(matters, marks, trail);
    return new Applicants(
        search, new KnownApplicants(matters, search, marks, desk, texts, unmasking, trail));
  }
}
