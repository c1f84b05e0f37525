package cn.onestop.matters.prereview;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.EventType;
import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What this service tells of pre-reviews is what the golden samples say.
class ProducedPreReviewEventsTest {

  @Test
  void every_event_produced_here_equals_its_sample() throws IOException {
    Map<String, PreReviewEvent> produced = produced();
    assertThat(produced).hasSize(PreReviewEvent.class.getPermittedSubclasses().length);
    for (var each : produced.entrySet()) {
      assertThat(CanonicalJson.write(each.getValue()))
          .as(each.getKey())
          .isEqualTo(CanonicalJson.canonical(sample(each.getKey())));
    }
  }

  /// The first of each kind in a few stories that together tell all.
  private static Map<String, PreReviewEvent> produced() {
    Map<String, PreReviewEvent> byType = new TreeMap<>();
    Stream.of(
            PreReviewStory.submitted().requestCorrection("居民身份证").resubmit(),
            PreReviewStory.in(PreReviewState.PASSED).filed().erase(),
            PreReviewStory.in(PreReviewState.NOT_OURS),
            PreReviewStory.in(PreReviewState.WITHDRAWN),
            PreReviewStory.in(PreReviewState.LAPSED),
            PreReviewStory.submittedAt("2026-12-08T10:00", "申请书", "居民身份证")
                .pass()
                .count(2027, with2027()))
        .flatMap(story -> story.facts().stream().map(Recorded::event))
        .forEach(event ->
            byType.putIfAbsent(event.getClass().getAnnotation(EventType.class).value(), event));
    return byType;
  }

  private static WorkingTime with2027() {
    return new WorkingTime(
        WorkingCalendar.shipped()
            .with(WorkingCalendar.parse("year 2027\nversion 1\nsource 示例，非真实通知\n")),
        OfficeHours.DEFAULT);
  }

  private static String sample(String type) throws IOException {
    try (var in =
        Objects.requireNonNull(
            ProducedPreReviewEventsTest.class.getResourceAsStream("/samples/" + type + ".json"),
            type)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
