package cn.onestop.monitoring.matter;

import static cn.onestop.monitoring.MatterStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.PlainDue;
import cn.onestop.events.SealedReference;
import cn.onestop.events.matters.DueDateExtended;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.SpecialProcedureEnded;
import cn.onestop.events.matters.SpecialProcedureStarted;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.monitoring.MatterStory;
import cn.onestop.monitoring.rules.Thresholds;
import cn.onestop.monitoring.rules.store.RulesFile;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A promise that stood still or was extended is judged by what is left of it. Ten working days
/// from 2 March 2026 end on the 16th; the warning comes at the latest when one is left.
class StandstillTest {

  private static final SealedReference SEALED = new SealedReference("x", "0".repeat(64));

  private final MatterStory story =
      new MatterStory("N-1").filed("2026-03-02T09:30", 10).accepted("2026-03-02T10:00");

  @Test
  void while_it_stands_still_no_card_is_due_before_the_approved_time_has_passed() {
    assertThat(thresholds().warning()).isEqualTo(at("2026-03-13T17:30"));
    started(5, "2026-03-23T17:30");

    assertThat(thresholds().warning()).isEqualTo(at("2026-03-20T17:30"));
    assertThat(thresholds().yellow()).isEqualTo(at("2026-03-23T17:30").plusMillis(1));
    assertThat(watched().stage()).as("still being examined").isEqualTo(MatterStage.ACCEPTED);
  }

  @Test
  void when_it_goes_on_sooner_only_what_was_lost_is_added() {
    started(5, "2026-03-23T17:30");
    story.happened(
        at("2026-03-10T17:30"),
        new SpecialProcedureEnded(
            "N-1", 1, new PlainDue(at("2026-03-18T17:30"), null, null), null));

    assertThat(thresholds().warning()).isEqualTo(at("2026-03-17T17:30"));
    assertThat(watched().due()).isEqualTo(at("2026-03-18T17:30"));
  }

  @Test
  void an_extended_promise_is_judged_by_its_new_length() {
    story.happened(
        at("2026-03-10T10:00"),
        new DueDateExtended(
            "N-1",
            10,
            "WORKING_DAY",
            "行政许可法第42条",
            SEALED,
            new PlainDue(at("2026-03-30T17:30"), null, null),
            null));

    // Ninety of a hundred of twenty days are eighteen.
    assertThat(thresholds().warning()).isEqualTo(at("2026-03-26T17:30"));
    assertThat(thresholds().yellow()).isEqualTo(at("2026-03-30T17:30").plusMillis(1));
  }

  private void started(int approvedDays, String due) {
    story.happened(
        at("2026-03-09T09:00"),
        new SpecialProcedureStarted(
            "N-1",
            1,
            "现场踏勘",
            "行政许可法第45条",
            approvedDays,
            SEALED,
            new PlainDue(at(due), null, null),
            null));
  }

  private Thresholds thresholds() {
    return Objects.requireNonNull(watched().promise()).thresholds();
  }

  private WatchedMatter watched() {
    MatterWatch watch =
        new MatterWatch(
            RulesFile.read(
                Objects.requireNonNull(getClass().getResourceAsStream("/supervision-rules.json"))),
            MatterStory.TIME);
    @Nullable WatchedMatter matter = null;
    for (Recorded<MatterEvent> fact : story.facts()) {
      matter = watch.after(matter, "m-1", 7, fact);
    }
    return Objects.requireNonNull(matter);
  }
}
