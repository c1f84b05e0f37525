package cn.onestop.complaints.complaint;

import cn.onestop.complaints.complaint.FileComplaint.Filing;
import cn.onestop.complaints.complaint.Subjects.About;
import cn.onestop.events.SealedReference;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// One complaint told by its operations, as the desk would let it happen, without any store.
final class Story {
  static final String NUMBER = "TS202603020001";
  static final String HANDLER = "staff-1008";
  static final String REASON = "该事项应当申请行政复议，请向县政府提出";
  static final String ANSWER = "经调查部分属实，已责令窗口改正并致歉";
  static final ComplaintLimits LIMITS =
      new ComplaintLimits(new WorkingTime(WorkingCalendar.shipped(), OfficeHours.DEFAULT));

  private static final ComplaintEvolution EVOLUTION = new ComplaintEvolution();

  private final List<Recorded<ComplaintEvent>> facts = new ArrayList<>();
  private @Nullable Complaint complaint;
  private Instant now;

  private Story(String onTheWall) {
    now = at(onTheWall);
  }

  static Instant at(String onTheWall) {
    return OfficeHours.DEFAULT.instant(LocalDateTime.parse(onTheWall));
  }

  static Story filed() {
    return filedAt("2026-03-02T10:00", Kind.COMPLAINT);
  }

  static Story filedAt(String onTheWall, Kind kind) {
    Story story = new Story(onTheWall);
    Subject subject =
        new Subject("511321900000", "TX-MZ-01202603020001", "511321900000-D01", "staff-1003", true);
    Filing filing =
        new Filing(
            new About("TX-MZ-01202603020001", "511321900000-D01", "511321900000-D01-reviewer"),
            null,
            kind,
            new Content("……", new Complainant("张小三", null)));
    story.happened(
        FileComplaint.event(
            NUMBER,
            subject,
            filing,
            seal(FileComplaint.CONTENT, "").reference(),
            LIMITS.due(ComplaintLimits.DECIDE, story.now)),
        "anonymous");
    return story;
  }

  static Story in(ComplaintState state) {
    return switch (state) {
      case FILED -> filed();
      case ACCEPTED -> filed().accept();
      case REFUSED -> filed().refuse();
      case ANSWERED -> filed().accept().reply(Finding.FOUNDED);
    };
  }

  /// With a made-up calendar: the real notice comes at the end of 2026.
  static ComplaintLimits withCalendarOf2027() {
    return new ComplaintLimits(
        new WorkingTime(
            WorkingCalendar.shipped()
                .with(
                    WorkingCalendar.parse(
                        """
                        year 2027
                        version 1
                        source 示例，非真实通知
                        holiday 2027-01-01 元旦
                        """)),
            OfficeHours.DEFAULT));
  }

  Complaint complaint() {
    return Objects.requireNonNull(complaint, "not filed");
  }

  List<Recorded<ComplaintEvent>> facts() {
    return facts;
  }

  Story on(String onTheWall) {
    now = at(onTheWall);
    return this;
  }

  Story accept() {
    return did(ComplaintRules.accept(complaint(), now, LIMITS), HANDLER);
  }

  Story refuse() {
    return did(
        ComplaintRules.refuse(complaint(), RefusalGround.REVIEW, REASON, Story::seal), HANDLER);
  }

  Story reply(@Nullable Finding finding) {
    return did(ComplaintRules.reply(complaint(), finding, ANSWER, now, Story::seal), HANDLER);
  }

  Story erase() {
    return did(ComplaintRules.erase(complaint(), ErasureGround.RETENTION_ENDED), "staff-1011");
  }

  Story count(int year, ComplaintLimits limits) {
    return did(ComplaintRules.countDueDate(complaint(), year, limits), "system");
  }

  private Story did(Decision<ComplaintEvent> decision, String by) {
    decision.happened().forEach(each -> happened(each.event(), by));
    return this;
  }

  private void happened(ComplaintEvent event, String by) {
    var fact = new Recorded<>(facts.size() + 1L, now, now, by, event);
    facts.add(fact);
    complaint = EVOLUTION.after(complaint, fact);
  }

  /// Seals nothing, so that every run tells the same events.
  static SealedEntry seal(String reference, String text) {
    return new SealedEntry(
        new SealedReference(reference, "0".repeat(64)),
        new Binary(new byte[0]),
        new Binary(new byte[0]));
  }
}
