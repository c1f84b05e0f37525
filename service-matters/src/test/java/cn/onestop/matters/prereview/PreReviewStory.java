package cn.onestop.matters.prereview;

import cn.onestop.events.SealedReference;
import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.matters.Items;
import cn.onestop.matters.matter.ErasureGround;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.prereview.PreReviewLimits.Rules;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// One pre-review told by its operations, as the desk would let it happen, without any store.
final class PreReviewStory {
  static final String NUMBER = "YS-TX-MZ-01202603020001";
  static final String MATTER = "TX-MZ-01202603020001";
  static final String REASON = "该事项由县级部门直接办理";
  static final WorkingTime TIME = new WorkingTime(WorkingCalendar.shipped(), OfficeHours.DEFAULT);
  static final PreReviewLimits LIMITS = new PreReviewLimits(TIME, new Rules(1, 90));
  static final ServiceItem ITEM =
      Items.item("TX-MZ-01", 1, "2", Items.limit(20, "WORKING_DAY", "ACCEPTED"), null, Items.STEPS);

  private static final PreReviewEvolution EVOLUTION = new PreReviewEvolution();

  private final List<Recorded<PreReviewEvent>> facts = new ArrayList<>();
  private @Nullable PreReview preReview;
  private Instant now;

  private PreReviewStory(Instant now) {
    this.now = now;
  }

  static Instant at(String onTheWall) {
    return OfficeHours.DEFAULT.instant(LocalDateTime.parse(onTheWall));
  }

  static PreReviewStory submitted() {
    return submittedAt("2026-03-02T09:30", "申请书", "居民身份证");
  }

  static PreReviewStory submittedAt(String onTheWall, String... materials) {
    PreReviewStory story = new PreReviewStory(at(onTheWall));
    Place place =
        new Place(
            Items.CENTRE, Items.DEPARTMENT, null, "511321900201", PreReviewChannel.VILLAGE.name());
    return story.did(
        Decision.at(
            story.now,
            SubmitPreReview.event(
                NUMBER,
                ITEM,
                place,
                List.of(materials),
                LIMITS.review(story.now),
                seal("applicant", ""))),
        "staff-1004");
  }

  static PreReviewStory in(PreReviewState state) {
    PreReviewStory story = submitted();
    return switch (state) {
      case SUBMITTED -> story;
      case TO_CORRECT -> story.requestCorrection("居民身份证");
      case PASSED -> story.pass();
      case NOT_OURS -> story.notOurs();
      case FILED -> story.pass().filed();
      case WITHDRAWN -> story.withdraw();
      case LAPSED -> story.pass().on("2026-07-01T10:00").look();
    };
  }

  PreReview preReview() {
    if (preReview == null) {
      throw new IllegalStateException("not submitted");
    }
    return preReview;
  }

  List<Recorded<PreReviewEvent>> facts() {
    return facts;
  }

  <T extends PreReviewEvent> T last(Class<T> type) {
    return type.cast(facts.getLast().event());
  }

  PreReviewStory on(String onTheWall) {
    now = at(onTheWall);
    return this;
  }

  PreReviewStory pass() {
    return did(PreReviewRules.pass(preReview(), ITEM.content(), now, LIMITS), "staff-1001");
  }

  PreReviewStory requestCorrection(String... materials) {
    return did(
        PreReviewRules.requestCorrection(
            preReview(),
            ITEM.content(),
            List.of(materials),
            "照片模糊，请重新拍摄后提交",
            now,
            LIMITS,
            PreReviewStory::seal),
        "staff-1001");
  }

  PreReviewStory notOurs() {
    return did(
        PreReviewRules.notOurs(preReview(), "县民政局", REASON, now, PreReviewStory::seal),
        "staff-1001");
  }

  PreReviewStory resubmit(String... materials) {
    return did(PreReviewRules.resubmit(preReview(), List.of(materials), now, LIMITS), "staff-1004");
  }

  PreReviewStory withdraw() {
    return did(PreReviewRules.withdraw(preReview()), "staff-1004");
  }

  PreReviewStory filed() {
    return did(PreReviewRules.filed(preReview(), MATTER, now), "staff-1001");
  }

  PreReviewStory erase() {
    return did(PreReviewRules.erase(preReview(), ErasureGround.APPLICANT_REQUEST), "staff-1011");
  }

  PreReviewStory count(int year, WorkingTime time) {
    return did(PreReviewRules.countAwaited(preReview(), year, time), "system");
  }

  /// What time itself has brought about by now, if anything.
  PreReviewStory look() {
    PreReviewRules.lapse(preReview(), now).ifPresent(decision -> did(decision, "system"));
    return this;
  }

  private PreReviewStory did(Decision<PreReviewEvent> decision, String by) {
    decision
        .happened()
        .forEach(each -> {
          Instant at = each.at() == null ? now : each.at();
          var fact = new Recorded<>(facts.size() + 1L, at, now, by, each.event());
          facts.add(fact);
          preReview = EVOLUTION.after(preReview, fact);
        });
    return this;
  }

  /// Seals nothing, so that every run tells the same events.
  private static SealedEntry seal(String reference, String text) {
    return new SealedEntry(
        new SealedReference(reference, "0".repeat(64)),
        new Binary(new byte[0]),
        new Binary(new byte[0]));
  }
}
