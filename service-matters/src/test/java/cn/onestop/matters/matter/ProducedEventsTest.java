package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.offices.KnownCertificate;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.matter.SupplementRules.Notice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What this service tells is what the golden samples say.
class ProducedEventsTest {

  @Test
  void every_event_produced_here_equals_its_sample() throws IOException {
    Map<String, MatterEvent> produced = produced();
    assertThat(produced).hasSize(MatterEvent.class.getPermittedSubclasses().length);
    for (var each : produced.entrySet()) {
      assertThat(CanonicalJson.write(each.getValue()))
          .as(each.getKey())
          .isEqualTo(CanonicalJson.canonical(sample(each.getKey())));
    }
  }

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  /// The first of each kind in a few stories that together tell all.
  private static Map<String, MatterEvent> produced() {
    List<Recorded<MatterEvent>> facts = new ArrayList<>();
    PlainLimit promised = Story.limit(20, "WORKING_DAY", "ACCEPTED");
    PlainLimit law = Story.limit(30, "WORKING_DAY", "RECEIVED");
    facts.addAll(
        Story.filedAskingForCertificate()
            .with(new KnownCertificate("ENFORCEMENT", "511321900000", null, DAY, DAY, null))
            .accept()
            .visit(new Visit(VisitPurpose.FILING, null, false, false, false))
            .steps(3)
            .decide(
                Story.APPROVER,
                Role.APPROVER,
                DecisionOutcome.DENIED,
                Story.REASON,
                "上级文件明确此类情形不再公示")
            .facts());
    facts.addAll(
        Story.filedOnTheSpot()
            .accept()
            .visit()
            .visit()
            .steps(3, 4)
            .decide(Story.CLERK, Role.CLERK, DecisionOutcome.GRANTED, null, null)
            .on("2026-03-03T09:30")
            .close("系统昨日下午停电无法打印结果")
            .deliver()
            .archive()
            .erase()
            .facts());
    facts.addAll(Story.in(MatterState.REFUSED).facts());
    facts.addAll(Story.in(MatterState.WITHDRAWN).facts());
    facts.addAll(
        Story.filedUnderPreReview(List.of("居民户口簿"), List.of())
            .notice(new Notice(List.of("居民户口簿"), 10, "户口簿缺少户主页和本人页", "预审后户口迁移，原件与预审时不一致"))
            .supplement()
            .facts());
    facts.addAll(Story.in(MatterState.DEEMED_WITHDRAWN).facts());
    facts.addAll(Story.in(MatterState.RETURNED).facts());
    facts.addAll(Story.filed().acceptProvisionally("居民户口簿").on("2026-03-16T17:31").look().facts());
    facts.addAll(Story.filedOnCommitment().acceptOnCommitment().decide().check(false).facts());
    facts.addAll(
        Story.filed()
            .accept()
            .startProcedure(10)
            .on("2026-03-16T17:30")
            .endProcedure()
            .extend(10)
            .facts());
    facts.addAll(Story.in(MatterState.TRANSFERRED).facts());
    facts.addAll(
        Story.filedAt("2026-12-10T10:00", "2", promised, law, Story.STEPS)
            .accept()
            .count(2027, MovesTest.withCalendarOf2027())
            .facts());
    Map<String, MatterEvent> byType = new TreeMap<>();
    for (Recorded<MatterEvent> fact : facts) {
      byType.putIfAbsent(type(fact.event()), fact.event());
    }
    byType.put(
        "cn.onestop.matters.visit-recorded.v1",
        facts.stream()
            .map(Recorded::event)
            .filter(event -> CanonicalJson.write(event).contains("\"visit\":2"))
            .findFirst()
            .orElseThrow());
    return byType;
  }

  private static String type(MatterEvent event) {
    return event.getClass().getAnnotation(EventType.class).value();
  }

  private static String sample(String type) throws IOException {
    try (var in =
        Objects.requireNonNull(
            ProducedEventsTest.class.getResourceAsStream("/samples/" + type + ".json"), type)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
