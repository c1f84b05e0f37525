package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.reconciling.Candidate.Content;
import cn.onestop.catalog.reconciling.Verdict.Ruling;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.events.catalog.ReconcilingLineDecided;
import cn.onestop.events.catalog.ReconcilingOpened;
import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import cn.onestop.kit.journal.Recorded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rounds for tests, and what happens to them.
final class Rounds {

  static final String CENTRE = "511321900000";
  static final String FORESTRY = CENTRE + "-D06";
  static final String VILLAGE = "511321900201";
  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

  private Rounds() {}

  /// A guide list of three: a licence, a payment, and an inspection.
  static Reconciling opened() {
    return after(
        null,
        new ReconcilingOpened(
            CENTRE,
            "2026年梳理",
            null,
            List.of(
                guide("G-1", "林木采伐许可证核发", "01"),
                guide("G-2", "最低生活保障金给付", "05"),
                guide("G-3", "农村宅基地监督检查", "06"))),
        "editor");
  }

  /// The forestry office's licence, the village's payment spelt its own way, and a power that is in
  /// no guide list.
  static Reconciling collected() {
    var round = putForward(opened(), FORESTRY, content("林木采伐许可证核发", "01"), "forester");
    round = putForward(round, VILLAGE, content("最低生活保障金 给付。", "05"), "villager");
    return putForward(round, FORESTRY, content("林地临时占用确认", "07"), "forester");
  }

  static Reconciling comparing() {
    return moved(collected(), ReconcilingOperation.COMPARE);
  }

  static Reconciling in(ReconcilingState state) {
    return switch (state) {
      case COLLECTING -> collected();
      case DECIDING -> comparing();
      case CLOSED -> moved(allDecided(), ReconcilingOperation.CLOSE);
      case CANCELLED -> moved(collected(), ReconcilingOperation.CANCEL);
    };
  }

  static Reconciling allDecided() {
    var round = comparing();
    for (var line : round.lines()) {
      round = decided(round, line.key(), LineDecision.REJECT, null, null);
    }
    return round;
  }

  static Content content(String name, String type) {
    return new Content(null, name, type, List.of(new LegalBasis("森林法", "第五十七条")));
  }

  static GuidePower guide(String code, String name, String type) {
    return new GuidePower(code, name, type, List.of());
  }

  static Candidate candidate(int number, @Nullable String code, String name, String type) {
    return new Candidate(
        "candidate-" + number, FORESTRY, code, name, type, List.of(), List.of("forester"), MONDAY);
  }

  static Ruling ruling(LineDecision decision) {
    return new Ruling(decision, null, FORESTRY, null);
  }

  static Reconciling putForward(Reconciling round, String office, Content content, String by) {
    return after(round, round.putForward(office, content), by);
  }

  static Reconciling rewritten(Reconciling round, String candidate, Content content, String by) {
    return after(round, round.rewrite(candidate, content), by);
  }

  static Reconciling moved(Reconciling round, ReconcilingOperation operation) {
    return after(round, round.move(operation), "editor");
  }

  static Reconciling decided(
      Reconciling round,
      String line,
      LineDecision decision,
      @Nullable String into,
      @Nullable String code) {
    return after(
        round,
        new ReconcilingLineDecided(line, decision.name(), into, FORESTRY, code, null),
        "approver");
  }

  static Reconciling after(@Nullable Reconciling before, ReconcilingEvent event, String by) {
    return Reconciling.after(before, new Recorded<>(1, MONDAY, MONDAY, by, event));
  }
}
