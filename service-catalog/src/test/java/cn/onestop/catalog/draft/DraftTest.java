package cn.onestop.catalog.draft;

import static cn.onestop.catalog.draft.DraftOperation.APPROVE;
import static cn.onestop.catalog.draft.DraftOperation.LEGAL_REVIEW;
import static cn.onestop.catalog.draft.DraftOperation.PUBLISH;
import static cn.onestop.catalog.draft.DraftOperation.RETURN;
import static cn.onestop.catalog.draft.DraftOperation.REVIEW;
import static cn.onestop.catalog.draft.DraftOperation.SUBMIT;
import static cn.onestop.catalog.draft.DraftOperation.WITHDRAW;
import static cn.onestop.catalog.draft.DraftOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.catalog.Guides;
import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.catalog.draft.DraftClocks.DraftClock;
import cn.onestop.catalog.draft.DraftRefusal.DocumentMissing;
import cn.onestop.catalog.draft.DraftRefusal.IllegalMove;
import cn.onestop.catalog.draft.DraftRefusal.SecondPair;
import cn.onestop.catalog.gate.PublishRules;
import cn.onestop.catalog.gate.store.PublishRulesFile;
import cn.onestop.events.catalog.DraftEvent;
import cn.onestop.events.catalog.DraftMoved;
import cn.onestop.events.catalog.DraftWritten;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.springframework.core.io.ClassPathResource;

class DraftTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
  private static final PublishRules RULES = rules();

  private static final Map<DraftState, Set<DraftOperation>> PERMITTED =
      new EnumMap<>(
          Map.of(
              DraftState.DRAFTED, EnumSet.of(WRITE, SUBMIT, WITHDRAW),
              DraftState.IN_REVIEW, EnumSet.of(REVIEW, RETURN, WITHDRAW),
              DraftState.IN_LEGAL_REVIEW, EnumSet.of(LEGAL_REVIEW, RETURN, WITHDRAW),
              DraftState.IN_APPROVAL, EnumSet.of(APPROVE, RETURN, WITHDRAW),
              DraftState.APPROVED, EnumSet.of(PUBLISH, WITHDRAW),
              DraftState.PUBLISHED, EnumSet.noneOf(DraftOperation.class),
              DraftState.WITHDRAWN, EnumSet.noneOf(DraftOperation.class)));

  @Test
  void every_operation_is_permitted_in_just_these_states() {
    for (var state : DraftState.values()) {
      for (var operation : DraftOperation.values()) {
        assertThat(DraftMoves.next(state, operation).isPresent())
            .as("%s in %s", operation, state)
            .isEqualTo(PERMITTED.getOrDefault(state, Set.of()).contains(operation));
      }
    }
  }

  @Test
  void the_way_to_publication_is_drafting_review_legal_review_approval() {
    var draft = written("editor", "CHANGED");

    draft = moved(draft, SUBMIT, "editor");
    assertThat(draft.state()).isEqualTo(DraftState.IN_REVIEW);
    draft = moved(draft, REVIEW, "reviewer");
    assertThat(draft.state()).isEqualTo(DraftState.IN_LEGAL_REVIEW);
    draft = moved(draft, LEGAL_REVIEW, "lawyer");
    assertThat(draft.state()).isEqualTo(DraftState.IN_APPROVAL);
    draft = moved(draft, APPROVE, "approver");
    assertThat(draft.state()).isEqualTo(DraftState.APPROVED);
    assertThat(moved(draft, PUBLISH, "editor").state()).isEqualTo(DraftState.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource({
    "REVIEW, editor, WRITE",
    "LEGAL_REVIEW, editor, WRITE",
    "LEGAL_REVIEW, reviewer, REVIEW",
    "APPROVE, editor, WRITE",
    "APPROVE, reviewer, REVIEW",
    "APPROVE, lawyer, LEGAL_REVIEW"
  })
  void nobody_judges_what_they_had_a_hand_in(
      DraftOperation operation, String person, DraftOperation done) {
    var draft = moved(written("editor", "CHANGED"), SUBMIT, "editor");
    if (operation != REVIEW) {
      draft = moved(draft, REVIEW, "reviewer");
    }
    if (operation == APPROVE) {
      draft = moved(draft, LEGAL_REVIEW, "lawyer");
    }
    var waiting = draft;

    assertThatThrownBy(() -> waiting.mustAllow(operation, person))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.refusal()).isEqualTo(new SecondPair(operation, done)));
    waiting.mustAllow(operation, "somebody-else");
  }

  @Test
  void who_reviewed_an_earlier_round_may_review_again_but_an_author_never() {
    var draft = moved(written("editor", "CHANGED"), SUBMIT, "editor");
    draft = moved(draft, REVIEW, "reviewer");
    draft = moved(draft, RETURN, "lawyer");
    draft = write(draft, "second-editor", "CHANGED");
    draft = moved(draft, SUBMIT, "second-editor");
    var again = draft;

    again.mustAllow(REVIEW, "reviewer");
    again.mustAllow(REVIEW, "lawyer");
    assertThatThrownBy(() -> again.mustAllow(REVIEW, "editor")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> again.mustAllow(REVIEW, "second-editor")).isInstanceOf(Refused.class);
  }

  @Test
  void what_is_not_permitted_now_is_refused_with_what_is() {
    var draft = written("editor", "CHANGED");

    assertThatThrownBy(() -> draft.mustAllow(PUBLISH, "editor"))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> {
              assertThat(e.refusal()).isEqualTo(new IllegalMove(PUBLISH, DraftState.DRAFTED));
              assertThat(e.refusal().members())
                  .containsEntry("possible", List.of("write", "submit", "withdraw"));
            });
  }

  @ParameterizedTest
  @CsvSource({"ADDED", "TAKEN_OVER", "MERGED", "SPLIT", "DELEGATED", "CANCELLED"})
  void to_add_cancel_or_delegate_needs_the_government_s_document(String reason) {
    var draft = written("editor", reason);

    assertThatThrownBy(() -> draft.approvalDocument(" "))
        .isInstanceOfSatisfying(
            Refused.class,
            e ->
                assertThat(e.refusal())
                    .isEqualTo(new DocumentMissing(ChangeReason.valueOf(reason))));
    assertThat(draft.approvalDocument("示例府函〔2026〕1号")).isEqualTo("示例府函〔2026〕1号");
  }

  @Test
  void a_change_of_elements_needs_the_reviewers_only() {
    assertThat(written("editor", "CHANGED").approvalDocument(null)).isNull();
  }

  @Test
  void the_clocks_run_in_working_days_from_cause_submission_and_approval() {
    var draft = moved(written("editor", "CHANGED"), SUBMIT, "editor");
    draft = moved(draft, REVIEW, "reviewer");
    draft = moved(draft, LEGAL_REVIEW, "lawyer");
    draft = moved(draft, APPROVE, "approver");

    var clocks = clocks().of(draft, Instant.parse("2026-03-06T02:00:00Z"));

    assertThat(clocks)
        .extracting(DraftClock::name, clock -> day(clock.due()), DraftClock::overdue)
        .containsExactly(
            // The cause: Wednesday 2026-02-25; ten working days, with a make-up Saturday on the
            // 28th.
            tuple("APPLY", "2026-03-10", false),
            tuple("REVIEW", "2026-03-23", false),
            tuple("PUBLISH", "2026-03-05", true),
            tuple("DISCLOSE", "2026-03-30", false));
  }

  @Test
  void a_draft_that_came_back_waits_for_its_author_and_its_review_begins_anew() {
    var draft = moved(written("editor", "CHANGED"), SUBMIT, "editor");
    draft = moved(draft, RETURN, "reviewer");

    assertThat(clocks().of(draft, MONDAY))
        .extracting(DraftClock::name, DraftClock::doneAt)
        .containsExactly(tuple("APPLY", null));
  }

  private static DraftClocks clocks() {
    return new DraftClocks(RULES, new WorkingTime(WorkingCalendar.shipped(), OfficeHours.DEFAULT));
  }

  private static org.assertj.core.groups.Tuple tuple(@Nullable Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static String day(@Nullable Instant moment) {
    return moment == null ? "" : OfficeHours.DEFAULT.dateOf(moment).toString();
  }

  private static Draft written(String by, String reason) {
    return write(null, by, reason);
  }

  private static Draft write(@Nullable Draft before, String by, String reason) {
    return after(
        before,
        new DraftWritten(
            "ITEM",
            "TX-MZ-03",
            "511321900000",
            "511321900000-D01",
            reason,
            null,
            LocalDate.parse("2026-02-25"),
            null,
            1,
            Guides.sound(),
            null),
        by);
  }

  private static Draft moved(Draft draft, DraftOperation operation, String by) {
    return after(draft, new DraftMoved(operation.name(), null, null, null), by);
  }

  private static Draft after(@Nullable Draft before, DraftEvent event, String by) {
    return Draft.after(before, new Recorded<>(1, MONDAY, MONDAY, by, event));
  }

  private static PublishRules rules() {
    try {
      return PublishRulesFile.read(
              new ClassPathResource("publish-rules.json").getContentAsByteArray())
          .inForce(LocalDate.parse("2026-03-02"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
