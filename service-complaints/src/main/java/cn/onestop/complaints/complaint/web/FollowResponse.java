package cn.onestop.complaints.complaint.web;

import cn.onestop.complaints.complaint.Complaint;
import cn.onestop.complaints.complaint.Complaint.Ending;
import cn.onestop.complaints.complaint.ComplaintLimits;
import cn.onestop.complaints.complaint.ComplaintState;
import cn.onestop.complaints.complaint.Finding;
import cn.onestop.complaints.complaint.Kind;
import cn.onestop.complaints.complaint.LimitRun;
import cn.onestop.complaints.complaint.RefusalGround;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A complaint as whoever complained sees it: where it stands, what comes next and by when. It
/// tells nothing of the staff, and nothing that was said but the office's own answer.
///
/// @param followCode told when it is filed and never again
/// @param next what happens now, in plain words
/// @param groundName why it was not accepted, and where it belongs instead
/// @param text the written reason or the answer; absent until there is one and once erased
record FollowResponse(
    String number,
    @Nullable String followCode,
    ComplaintState state,
    String stateName,
    Kind kind,
    boolean anonymous,
    String next,
    Instant filedAt,
    ClockResponse decide,
    ClockResponse answer,
    @Nullable RefusalGround ground,
    @Nullable String groundName,
    @Nullable Finding finding,
    @Nullable String findingName,
    @Nullable String text,
    @Nullable Instant endedAt) {

  /// What is told of `complaint`.
  ///
  /// @param text the written reason or answer
  static FollowResponse of(
      Complaint complaint,
      @Nullable String code,
      @Nullable String text,
      WorkingTime time,
      Locale locale) {
    Texts texts = Texts.of(locale);
    Ending ending = complaint.ending();
    RefusalGround ground = ending == null ? null : ending.ground();
    Finding finding = ending == null ? null : ending.finding();
    return new FollowResponse(
        complaint.number(),
        code,
        complaint.state(),
        texts.get("state." + complaint.state()),
        complaint.kind(),
        complaint.anonymous(),
        next(complaint, time, texts),
        complaint.filed().at(),
        ClockResponse.of(ComplaintLimits.DECIDE, complaint.decide(), time, locale),
        ClockResponse.of(ComplaintLimits.ANSWER, complaint.answer(), time, locale),
        ground,
        ground == null ? null : texts.get("ground." + ground),
        finding,
        finding == null ? null : texts.get("finding." + finding),
        text,
        ending == null ? null : ending.at());
  }

  private static String next(Complaint complaint, WorkingTime time, Texts texts) {
    String key = "next." + complaint.state();
    if (complaint.state().ended()) {
      return texts.get(key);
    }
    LimitRun answer = complaint.answer();
    LimitRun running = answer == null ? complaint.decide() : answer;
    Instant due = running.due().due();
    if (due != null) {
      return texts.get(key, time.hours().dateOf(due).toString());
    }
    LocalDate notBefore = running.due().notBefore();
    return texts.get(
        key + ".awaiting",
        String.valueOf(running.due().awaitingCalendar()),
        String.valueOf(notBefore));
  }
}
