package cn.onestop.catalog.normative;

import static cn.onestop.catalog.normative.NormativeOperation.ABOLISH;
import static cn.onestop.catalog.normative.NormativeOperation.AMEND;
import static cn.onestop.catalog.normative.NormativeOperation.DELIBERATE;
import static cn.onestop.catalog.normative.NormativeOperation.FILE;
import static cn.onestop.catalog.normative.NormativeOperation.KEEP;
import static cn.onestop.catalog.normative.NormativeOperation.LEGAL_REVIEW;
import static cn.onestop.catalog.normative.NormativeOperation.PUBLISH;
import static cn.onestop.catalog.normative.NormativeOperation.RETURN;
import static cn.onestop.catalog.normative.NormativeOperation.SUBMIT;
import static cn.onestop.catalog.normative.NormativeOperation.WITHDRAW;
import static cn.onestop.catalog.normative.NormativeOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.catalog.draft.DraftClocks.DraftClock;
import cn.onestop.catalog.gate.NormativeDays;
import cn.onestop.catalog.normative.NormativeRefusal.IllegalMove;
import cn.onestop.catalog.normative.NormativeRefusal.SecondPair;
import cn.onestop.events.catalog.LegalTextContent;
import cn.onestop.events.catalog.LegalTextContent.Article;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.events.catalog.NormativeDocumentWritten;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormativeDocumentTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
  private static final LocalDate UNTIL = LocalDate.parse("2031-03-31");

  private static final Map<NormativeState, Set<NormativeOperation>> PERMITTED =
      new EnumMap<>(
          Map.of(
              NormativeState.DRAFTED, EnumSet.of(WRITE, SUBMIT, WITHDRAW),
              NormativeState.IN_LEGAL_REVIEW, EnumSet.of(LEGAL_REVIEW, RETURN, WITHDRAW),
              NormativeState.IN_DELIBERATION, EnumSet.of(DELIBERATE, RETURN, WITHDRAW),
              NormativeState.DELIBERATED, EnumSet.of(PUBLISH, WITHDRAW),
              NormativeState.PUBLISHED, EnumSet.of(FILE),
              NormativeState.FILED, EnumSet.of(KEEP, AMEND, ABOLISH),
              NormativeState.TO_BE_AMENDED, EnumSet.noneOf(NormativeOperation.class),
              NormativeState.ABOLISHED, EnumSet.noneOf(NormativeOperation.class),
              NormativeState.WITHDRAWN, EnumSet.noneOf(NormativeOperation.class)));

  @Test
  void every_operation_is_permitted_in_just_these_states() {
    for (var state : NormativeState.values()) {
      for (var operation : NormativeOperation.values()) {
        assertThat(NormativeMoves.next(state, operation).isPresent())
            .as("%s in %s", operation, state)
            .isEqualTo(PERMITTED.getOrDefault(state, Set.of()).contains(operation));
      }
    }
  }

  @Test
  void the_way_is_drafting_legal_review_deliberation_publication_filing() {
    var document = moved(drafted("editor"), SUBMIT, "editor");
    assertThat(document.state()).isEqualTo(NormativeState.IN_LEGAL_REVIEW);
    document = moved(document, LEGAL_REVIEW, "lawyer");
    assertThat(document.state()).isEqualTo(NormativeState.IN_DELIBERATION);
    document = moved(document, DELIBERATE, "approver");
    assertThat(document.state()).isEqualTo(NormativeState.DELIBERATED);

    document =
        after(document, Moved.published("示例府规〔2026〕1号", LocalDate.parse("2026-04-01")), "editor");
    assertThat(document.state()).isEqualTo(NormativeState.PUBLISHED);
    assertThat(document.content().documentNumber()).isEqualTo("示例府规〔2026〕1号");
    assertThat(document.content().inForceFrom()).isEqualTo("2026-04-01");
    assertThat(document.content().validUntil()).isEqualTo(UNTIL);

    document = after(document, Moved.filed("示例备〔2026〕1号"), "editor");
    assertThat(document.state()).isEqualTo(NormativeState.FILED);
    assertThat(document.filingNumber()).isEqualTo("示例备〔2026〕1号");
  }

  @Test
  void a_clean_up_keeps_it_has_it_amended_or_abolishes_it() {
    var filed = filed();

    var kept = after(filed, Moved.kept(UNTIL.plusYears(5), "示例会纪〔2031〕1号"), "approver");
    assertThat(kept.state()).isEqualTo(NormativeState.FILED);
    assertThat(kept.content().validUntil()).isEqualTo(UNTIL.plusYears(5));
    assertThat(kept.decisionDocument()).isEqualTo("示例会纪〔2031〕1号");
    assertThat(moved(filed, AMEND, "approver").state()).isEqualTo(NormativeState.TO_BE_AMENDED);
    assertThat(after(filed, Moved.abolished(UNTIL, null), "approver").state())
        .isEqualTo(NormativeState.ABOLISHED);
  }

  @ParameterizedTest
  @CsvSource({
    "LEGAL_REVIEW, editor, WRITE",
    "DELIBERATE, editor, WRITE",
    "DELIBERATE, lawyer, LEGAL_REVIEW"
  })
  void nobody_judges_what_they_had_a_hand_in(
      NormativeOperation operation, String person, NormativeOperation done) {
    var submitted = moved(drafted("editor"), SUBMIT, "editor");
    var waiting = operation == DELIBERATE ? moved(submitted, LEGAL_REVIEW, "lawyer") : submitted;

    refused(() -> waiting.mustAllow(operation, person), new SecondPair(operation, done));
    waiting.mustAllow(operation, "somebody-else");
  }

  @Test
  void who_reviewed_an_earlier_round_may_review_again_but_an_author_never() {
    var returned = moved(moved(drafted("editor"), SUBMIT, "editor"), RETURN, "lawyer");
    var again = moved(written(returned, "second-editor"), SUBMIT, "second-editor");

    again.mustAllow(LEGAL_REVIEW, "lawyer");
    assertThatThrownBy(() -> again.mustAllow(LEGAL_REVIEW, "editor")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> again.mustAllow(LEGAL_REVIEW, "second-editor"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void what_is_not_permitted_now_is_refused_with_what_is() {
    var refusal = new IllegalMove(FILE, NormativeState.DRAFTED);

    refused(() -> drafted("editor").mustAllow(FILE, "editor"), refusal);
    assertThat(refusal.members()).containsEntry("possible", List.of("write", "submit", "withdraw"));
  }

  @Test
  void the_clocks_run_in_working_days_from_submission_deliberation_and_publication() {
    var document = moved(drafted("editor"), SUBMIT, "editor");
    assertThat(clocks(document)).containsExactly("REVIEW 2026-03-23 open");
    document = moved(moved(document, LEGAL_REVIEW, "lawyer"), DELIBERATE, "approver");
    assertThat(clocks(document))
        .containsExactly("REVIEW 2026-03-23 done", "PUBLISH 2026-03-09 open");
    document = moved(document, PUBLISH, "editor");
    assertThat(clocks(document))
        .containsExactly(
            "REVIEW 2026-03-23 done", "PUBLISH 2026-03-09 done", "FILE 2026-03-16 open");
    assertThat(clocks(drafted("editor"))).isEmpty();
  }

  @Test
  void one_that_is_filed_waits_for_nobody_until_its_end_is_near() {
    var caller = Caller.ANONYMOUS;

    assertThat(filed().waitsFor(caller, UNTIL)).isFalse();
    assertThat(moved(drafted("editor"), WITHDRAW, "editor").waitsFor(caller, UNTIL)).isFalse();
  }

  private static List<String> clocks(NormativeDocument document) {
    return new NormativeClocks(
            NormativeDays.USUAL, new WorkingTime(WorkingCalendar.shipped(), OfficeHours.DEFAULT))
        .of(document, MONDAY).stream().map(NormativeDocumentTest::text).toList();
  }

  private static String text(DraftClock clock) {
    var due = clock.due();
    return "%s %s %s"
        .formatted(
            clock.name(),
            due == null ? "" : OfficeHours.DEFAULT.dateOf(due),
            clock.doneAt() == null ? "open" : "done");
  }

  private static NormativeDocument filed() {
    var document = moved(drafted("editor"), SUBMIT, "editor");
    document = moved(moved(document, LEGAL_REVIEW, "lawyer"), DELIBERATE, "approver");
    return moved(moved(document, PUBLISH, "editor"), FILE, "editor");
  }

  private static NormativeDocument drafted(String by) {
    return written(null, by);
  }

  private static NormativeDocument written(@Nullable NormativeDocument before, String by) {
    return after(
        before,
        new NormativeDocumentWritten(
            "TX-GF-01",
            "511321900000",
            new LegalTextContent(
                "一次性告知规定",
                null,
                "NORMATIVE_DOCUMENT",
                "5",
                null,
                "太霞乡人民政府",
                null,
                UNTIL,
                List.of(new Article("第一条", "示例")),
                null)),
        by);
  }

  private static NormativeDocument moved(
      NormativeDocument document, NormativeOperation operation, String by) {
    return after(document, Moved.by(operation), by);
  }

  private static NormativeDocument after(
      @Nullable NormativeDocument before, NormativeDocumentEvent event, String by) {
    return NormativeDocument.after(before, new Recorded<>(1, MONDAY, MONDAY, by, event));
  }

  private static void refused(Runnable move, NormativeRefusal refusal) {
    assertThatThrownBy(move::run)
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }
}
