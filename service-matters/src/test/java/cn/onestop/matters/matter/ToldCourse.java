package cn.onestop.matters.matter;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.Items;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.util.List;
import java.util.function.UnaryOperator;

/// The courses that matters take, told for tests of other concepts.
public record ToldCourse(List<Recorded<MatterEvent>> facts, ItemContent guide) {

  /// The item of a story: twenty working days promised, thirty by law.
  public static ServiceItem item() {
    return Items.item(
        "TX-MZ-01",
        1,
        "2",
        Story.limit(20, "WORKING_DAY", "ACCEPTED"),
        Story.limit(30, "WORKING_DAY", "ACCEPTED"),
        Story.STEPS);
  }

  /// Two notices, acceptance, special procedure, extension, grant, delivery, then archived.
  public static ToldCourse straight(UnaryOperator<ServiceItem> as) {
    Story story = Story.filedAt("2026-03-02T09:30", as.apply(item()));
    story.on("2026-03-03T10:00").notice(10, "户口簿缺少本人页，请补交本人页和户主页", "申请书", "居民户口簿");
    story.on("2026-03-05T10:00").supplement("居民户口簿");
    story.on("2026-03-06T10:00").supplement();
    story.on("2026-03-09T10:00").notice(5, null, "申请书");
    story.on("2026-03-10T10:00").supplement();
    story.on("2026-03-11T10:00").accept();
    story.on("2026-03-12T10:00").startProcedure(10);
    story.on("2026-03-20T10:00").endProcedure();
    story.on("2026-03-23T10:00").extend(10);
    story.on("2026-03-24T10:00").steps(3, 4).decide();
    story.on("2026-03-25T10:00").close().deliver();
    return told(story.on("2026-03-26T10:00").archive());
  }

  public static ToldCourse denied(UnaryOperator<ServiceItem> as) {
    Story story = Story.filedAt("2026-03-02T09:30", as.apply(item())).accept().steps(3, 4);
    return told(
        story.decide(Story.APPROVER, Role.APPROVER, DecisionOutcome.DENIED, Story.REASON, null));
  }

  public static ToldCourse refused(UnaryOperator<ServiceItem> as, RefusalGround ground) {
    Story story = Story.filedAt("2026-03-02T09:30", as.apply(item()));
    return told(story.refuse(ground, ground == RefusalGround.NOT_OUR_POWER ? "县民政局" : null));
  }

  public static ToldCourse toleratedAndRevoked() {
    return told(Story.filed().acceptProvisionally("居民户口簿").on("2026-03-20T10:00").look());
  }

  public static ToldCourse withdrawnByTime() {
    return told(Story.filed().notice("居民户口簿").on("2026-03-17T09:00").look());
  }

  public static ToldCourse acceptedBySilence() {
    return told(Story.filed().on("2026-03-10T09:00").look());
  }

  public static ToldCourse onCommitment() {
    return told(Story.filedOnCommitment().acceptOnCommitment().decide());
  }

  public static ToldCourse returned() {
    return told(Story.filed().giveBack());
  }

  public static ToldCourse transferred() {
    return told(Story.filed().transfer());
  }

  /// Accepted so late in the year that the next year's calendar is needed.
  public static ToldCourse beyondTheCalendar() {
    return told(Story.filedAt("2026-12-21T09:30", item()).accept());
  }

  private static ToldCourse told(Story story) {
    return new ToldCourse(List.copyOf(story.facts()), story.guide());
  }
}
