package cn.onestop.monitoring;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.SealedReference;
import cn.onestop.events.matters.DueDateExtended;
import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterClosed;
import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.MatterWithdrawn;
import cn.onestop.events.matters.ResultDelivered;
import cn.onestop.events.matters.StepCompleted;
import cn.onestop.events.matters.VisitRecorded;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what happened to one matter, in the order in which its journal would.
public final class MatterStory {

  public static final WorkingTime TIME =
      new WorkingTime(WorkingCalendar.shipped(), OfficeHours.DEFAULT);
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final String CENTRE = "511321900000";
  public static final String DEPARTMENT = "511321900000-D01";

  private final String number;
  private final List<Recorded<MatterEvent>> facts = new ArrayList<>();
  private int promisedDays = 5;
  private int visits;

  public MatterStory(String number) {
    this.number = number;
  }

  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  public MatterStory filed(String local, int days) {
    return filed(at(local), CENTRE, DEPARTMENT, days, 1);
  }

  public MatterStory filed(
      Instant at, String centre, String department, int days, int onSiteTimes) {
    promisedDays = days;
    return happened(
        at,
        new MatterFiled(
            number,
            "TX-MZ-01",
            1,
            "0".repeat(64),
            "特困人员认定",
            centre,
            department,
            centre + "-W01",
            null,
            "WINDOW",
            days == 0 ? "1" : "2",
            onSiteTimes,
            new PlainLimit(days, days == 0 ? "ON_THE_SPOT" : "WORKING_DAY", null, "ACCEPTED"),
            null,
            List.of("受理", "审核", "决定"),
            new SealedReference("applicant", "0".repeat(64))));
  }

  public MatterStory accepted(String local) {
    return accepted(at(local));
  }

  public MatterStory accepted(Instant at) {
    TimeLimit limit =
        promisedDays == 0
            ? TimeLimit.onTheSpot("", StartEvent.ACCEPTED)
            : TimeLimit.workingDays(promisedDays, "", StartEvent.ACCEPTED);
    var due = TIME.due(limit, at);
    return happened(
        at,
        new MatterAccepted(
            number, new PlainDue(due.dueAt(), due.awaitedYear(), due.notBefore()), null));
  }

  public MatterStory visit(
      Instant at, boolean counted, @Nullable String cause, boolean centreCaused) {
    visits += counted ? 1 : 0;
    return happened(at, new VisitRecorded(number, visits, "OTHER", counted, cause, centreCaused));
  }

  public MatterStory step(Instant at, int step) {
    return happened(at, new StepCompleted(number, step, "step"));
  }

  public MatterStory decided(Instant at) {
    return happened(at, new MatterDecided(number, "GRANTED", null));
  }

  public MatterStory closed(String local, boolean onTime) {
    return closed(at(local), onTime);
  }

  public MatterStory closed(Instant at, boolean onTime) {
    return happened(at, new MatterClosed(number, onTime));
  }

  public MatterStory delivered(Instant at) {
    return happened(at, new ResultDelivered(number, "WINDOW"));
  }

  public MatterStory extended(String local, int days, String due) {
    return extended(at(local), days, due);
  }

  public MatterStory extended(Instant at, int days, String due) {
    return happened(
        at,
        new DueDateExtended(
            number,
            days,
            "WORKING_DAY",
            "行政许可法第42条",
            new SealedReference("reason", "0".repeat(64)),
            new PlainDue(at(due), null, null),
            null));
  }

  public MatterStory withdrawn(Instant at) {
    return happened(at, new MatterWithdrawn(number));
  }

  public MatterStory happened(Instant at, MatterEvent event) {
    facts.add(new Recorded<>(facts.size() + 1, at, at, "staff-1001", event));
    return this;
  }

  public List<Recorded<MatterEvent>> facts() {
    return List.copyOf(facts);
  }
}
