package cn.onestop.monitoring.matter;

import static cn.onestop.monitoring.MatterStory.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.events.PlainDue;
import cn.onestop.events.SealedReference;
import cn.onestop.events.matters.DueDateCounted;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterRefused;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.monitoring.MatterStory;
import cn.onestop.monitoring.place.Place;
import cn.onestop.monitoring.rules.store.RulesFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterWatchTest {

  private final MatterWatch watch =
      new MatterWatch(
          RulesFile.read(
              Objects.requireNonNull(getClass().getResourceAsStream("/supervision-rules.json"))),
          MatterStory.TIME);

  @Test
  void a_matter_is_followed_from_filing_to_delivery() {
    MatterStory story = new MatterStory("N-1").filed("2026-03-02T09:30", 5);
    assertThat(watched(story).stage()).isEqualTo(MatterStage.FILED);
    assertThat(watched(story).promise()).isNull();

    story.accepted("2026-03-02T10:00").step(at("2026-03-03T10:00"), 2);
    assertThat(watched(story).stage()).isEqualTo(MatterStage.ACCEPTED);
    assertThat(watched(story).due()).isEqualTo(at("2026-03-09T17:30"));
    assertThat(watched(story).stepsDone()).isEqualTo(2);

    story.decided(at("2026-03-04T10:00")).closed("2026-03-05T10:00", true);
    assertThat(watched(story).stage()).isEqualTo(MatterStage.CLOSED);
    assertThat(watched(story).endedAt()).isEqualTo(at("2026-03-05T10:00"));

    story.delivered(at("2026-03-06T10:00"));
    assertThat(watched(story).stage()).isEqualTo(MatterStage.DELIVERED);
    assertThat(watched(story).onTime()).isTrue();
  }

  @Test
  void a_journal_that_does_not_begin_with_its_filing_is_not_followed() {
    MatterStory story = new MatterStory("N-1").accepted("2026-03-02T10:00");

    assertThatThrownBy(() -> watched(story)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_refused_matter_has_ended_and_its_clock_never_ran() {
    WatchedMatter refused =
        watched(
            new MatterStory("N-1")
                .filed("2026-03-02T09:30", 5)
                .happened(
                    at("2026-03-02T10:00"),
                    new MatterRefused(
                        "N-1", "NOT_OUR_POWER", new SealedReference("reason", "0".repeat(64)))));

    assertThat(refused.stage().open()).isFalse();
    assertThat(MatterPlaces.of(refused)).isEmpty();
  }

  @Test
  void a_clock_that_awaited_a_calendar_is_counted_on_when_it_comes() {
    MatterStory story =
        new MatterStory("N-1").filed("2026-12-21T09:30", 20).accepted("2026-12-21T10:00");
    assertThat(watched(story).awaitsCalendar()).isTrue();
    assertThat(MatterPlaces.of(watched(story)))
        .as("nothing is known, so there is no moment to look")
        .noneMatch(place -> place.list().equals("due"));

    story.happened(
        at("2026-12-28T09:00"),
        new DueDateCounted("N-1", 2027, new PlainDue(at("2027-01-19T17:30"), null, null), null));

    assertThat(watched(story).due()).isEqualTo(at("2027-01-19T17:30"));
    assertThat(MatterPlaces.of(watched(story)))
        .contains(new Place("due", "007/2027-01-19T09:30:00.000Z/m-1"));
  }

  @Test
  void a_matter_stands_once_in_the_due_list_at_its_first_threshold_and_then_at_its_end() {
    MatterStory story =
        new MatterStory("N-1").filed("2026-03-02T09:30", 5).accepted("2026-03-02T10:00");
    assertThat(due(story)).containsExactly("007/2026-03-06T09:30:00.000Z/m-1");

    story.closed("2026-03-05T10:00", true);
    assertThat(due(story)).containsExactly("007/2026-03-05T02:00:00.000Z/m-1");

    story.delivered(at("2026-03-06T10:00"));
    assertThat(due(story))
        .as("stays where it was")
        .containsExactly("007/2026-03-05T02:00:00.000Z/m-1");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_TOLD_AT_ONCE,         true,  true",
    "MATERIAL_OUTSIDE_LIST,    true,  true",
    "WINDOW_UNATTENDED,        true,  true",
    "CORRECTION_DURING_REVIEW, true,  true",
    "RESULT_NOT_DELIVERED,     true,  true",
    "AGAINST_PRE_REVIEW,       true,  true",
    "APPLICANT_INCOMPLETE,     false, false",
    "APPLICANT_CHOICE,         false, false",
  })
  void a_second_visit_breaks_run_at_most_once_only_if_the_centre_caused_it(
      String cause, boolean centreCaused, boolean breach) {
    WatchedMatter matter =
        watched(
            new MatterStory("N-1")
                .filed("2026-03-02T09:30", 5)
                .visit(at("2026-03-02T09:30"), true, null, false)
                .visit(at("2026-03-03T09:30"), true, cause, centreCaused));

    assertThat(matter.visits().getFirst().extra()).isFalse();
    assertThat(matter.visits().getLast().extra()).as("listed either way").isTrue();
    assertThat(matter.visits().getLast().breach()).isEqualTo(breach);
    assertThat(matter.breaches()).isEqualTo(breach ? 1 : 0);
  }

  @Test
  void an_item_without_visits_allows_one_and_one_with_two_allows_two() {
    assertThat(extraVisits(0)).isEqualTo(2);
    assertThat(extraVisits(1)).isEqualTo(2);
    assertThat(extraVisits(2)).isEqualTo(1);
    assertThat(extraVisits(3)).isEqualTo(0);
  }

  @Test
  void a_visit_that_does_not_count_is_neither_extra_nor_a_breach() {
    WatchedMatter matter =
        watched(
            new MatterStory("N-1")
                .filed("2026-03-02T09:30", 5)
                .visit(at("2026-03-02T09:30"), true, null, false)
                .visit(at("2026-03-03T09:30"), false, "NOT_TOLD_AT_ONCE", true));

    assertThat(matter.countedVisits()).isEqualTo(1);
    assertThat(matter.breaches()).isZero();
    assertThat(MatterPlaces.of(matter)).noneMatch(place -> place.list().equals("extra-visits"));
  }

  private long extraVisits(int onSiteTimes) {
    MatterStory story =
        new MatterStory("N-1")
            .filed(
                at("2026-03-02T09:30"), MatterStory.CENTRE, MatterStory.DEPARTMENT, 5, onSiteTimes);
    for (int visit = 0; visit < 3; visit++) {
      story.visit(at("2026-03-03T09:30").plusSeconds(visit), true, "NOT_TOLD_AT_ONCE", true);
    }
    return watched(story).visits().stream().filter(Visit::breach).count();
  }

  private java.util.List<String> due(MatterStory story) {
    return MatterPlaces.of(watched(story)).stream()
        .filter(place -> place.list().equals("due"))
        .map(Place::id)
        .toList();
  }

  private WatchedMatter watched(MatterStory story) {
    WatchedMatter matter = null;
    for (Recorded<MatterEvent> fact : story.facts()) {
      matter = watch.after(matter, "m-1", 7, fact);
    }
    return Objects.requireNonNull(matter);
  }
}
