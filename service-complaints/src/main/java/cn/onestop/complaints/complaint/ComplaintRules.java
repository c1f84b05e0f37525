package cn.onestop.complaints.complaint;

import cn.onestop.complaints.complaint.ComplaintRefusal.ErasedAlready;
import cn.onestop.complaints.complaint.ComplaintRefusal.FindingMissing;
import cn.onestop.complaints.complaint.ComplaintRefusal.NotPossibleNow;
import cn.onestop.complaints.complaint.ComplaintRefusal.NothingToCount;
import cn.onestop.events.complaints.ComplaintAccepted;
import cn.onestop.events.complaints.ComplaintAnswered;
import cn.onestop.events.complaints.ComplaintDataErased;
import cn.onestop.events.complaints.ComplaintDueDateCounted;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.events.complaints.ComplaintRefused;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an operation does to a complaint, or why not.
public final class ComplaintRules {

  /// Where the sealed reason of a refusal lies.
  public static final String REFUSAL_REASON = "refusal-reason";

  /// Where the sealed answer lies.
  public static final String ANSWER = "answer";

  private ComplaintRules() {}

  private static void must(Complaint complaint, Operation operation) {
    if (ComplaintMoves.next(complaint.state(), operation).isEmpty()) {
      throw new Refused(new NotPossibleNow(operation, complaint.state()));
    }
  }

  /// 受理: the time for the answer runs from here.
  static Decision<ComplaintEvent> accept(Complaint complaint, Instant at, ComplaintLimits limits) {
    must(complaint, Operation.ACCEPT);
    return Decision.at(
        at, new ComplaintAccepted(complaint.number(), limits.due(ComplaintLimits.ANSWER, at)));
  }

  /// 不予受理: the reason is told in writing, and which channel is the right one.
  static Decision<ComplaintEvent> refuse(
      Complaint complaint, RefusalGround ground, @Nullable String reason, WrittenText texts) {
    must(complaint, Operation.REFUSE);
    SealedEntry sealed = texts.required(REFUSAL_REASON, reason, "reason");
    return Decision.<ComplaintEvent>of(
            new ComplaintRefused(complaint.number(), ground.name(), sealed.reference()))
        .sealing(sealed);
  }

  /// 答复: what accuses somebody is answered with what was found; a question needs no finding.
  static Decision<ComplaintEvent> reply(
      Complaint complaint,
      @Nullable Finding finding,
      @Nullable String answer,
      Instant at,
      WrittenText texts) {
    must(complaint, Operation.REPLY);
    Finding found = finding == null ? Finding.NOT_APPLICABLE : finding;
    if (complaint.kind() == Kind.COMPLAINT && found == Finding.NOT_APPLICABLE) {
      throw new Refused(new FindingMissing());
    }
    SealedEntry sealed = texts.required(ANSWER, answer, "answer");
    LimitRun limit = complaint.answer();
    boolean onTime = limit == null || !limit.isPast(at);
    return Decision.<ComplaintEvent>at(
            at, new ComplaintAnswered(complaint.number(), found.name(), sealed.reference(), onTime))
        .sealing(sealed);
  }

  /// Personal data and all free text go; facts and their chain stay. Only once the complaint has
  /// ended, since until then it is to be handled.
  static Decision<ComplaintEvent> erase(Complaint complaint, ErasureGround ground) {
    must(complaint, Operation.ERASE);
    if (complaint.erasedAt() != null) {
      throw new Refused(new ErasedAlready());
    }
    return Decision.<ComplaintEvent>of(new ComplaintDataErased(complaint.number(), ground.name()))
        .erasingSealedData();
  }

  /// Counts what awaited the calendar of `year`: the limit that runs now.
  public static Decision<ComplaintEvent> countDueDate(
      Complaint complaint, int year, ComplaintLimits limits) {
    must(complaint, Operation.COUNT_DUE_DATE);
    LimitRun answer = complaint.answer();
    LimitRun running = answer == null ? complaint.decide() : answer;
    if (!running.awaits(year)) {
      throw new Refused(new NothingToCount());
    }
    return Decision.of(
        answer == null
            ? new ComplaintDueDateCounted(
                complaint.number(), year, limits.due(ComplaintLimits.DECIDE, running.start()), null)
            : new ComplaintDueDateCounted(
                complaint.number(),
                year,
                null,
                limits.due(ComplaintLimits.ANSWER, running.start())));
  }
}
