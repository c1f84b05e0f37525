package cn.onestop.matters.prereview;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.audit.AuditRefusal.NothingToOpen;
import cn.onestop.kit.audit.Openings;
import cn.onestop.kit.audit.Openings.Opening;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.matter.UnmaskApplicant.Field;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whoever handles a pre-review opens data of its applicant as they would a matter's: for a written
/// reason, and on record first.
public final class OpenPreReview {

  private final PreReviewDesk desk;
  private final SealedTexts texts;
  private final Openings openings;

  public OpenPreReview(PreReviewDesk desk, SealedTexts texts, Openings openings) {
    this.desk = desk;
    this.texts = texts;
    this.openings = openings;
  }

  /// The applicant of the pre-review of that number.
  public Applicant open(
      String number,
      Set<Field> fields,
      @Nullable String reason,
      Caller caller,
      AuditedCall call,
      RequestKey request) {
    Entry<PreReview> entry = desk.find(number, caller);
    Applicant applicant =
        texts.applicant(entry).orElseThrow(() -> new Refused(new NothingToOpen()));
    openings.record(
        call, request, new Opening(number, entry.state().place().centre(), fields, reason));
    return applicant;
  }
}
