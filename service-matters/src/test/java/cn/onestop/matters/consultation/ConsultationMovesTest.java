package cn.onestop.matters.consultation;

import static cn.onestop.matters.consultation.ConsultationOperation.ANSWER;
import static cn.onestop.matters.consultation.ConsultationOperation.DECLINE;
import static cn.onestop.matters.consultation.ConsultationOperation.ERASE;
import static cn.onestop.matters.consultation.ConsultationOperation.FILE;
import static cn.onestop.matters.consultation.ConsultationOperation.HAND_OVER;
import static cn.onestop.matters.consultation.ConsultationOperation.LEAD_TO;
import static cn.onestop.matters.consultation.ConsultationOperation.LEAVE;
import static cn.onestop.matters.consultation.ConsultationOperation.TAKE_OVER;
import static cn.onestop.matters.consultation.ConsultationStory.FIRST;
import static cn.onestop.matters.consultation.ConsultationStory.SECOND;
import static cn.onestop.matters.consultation.ConsultationStory.THIRD;
import static cn.onestop.matters.consultation.ConsultationStory.toPerson;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.EventType;
import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.consultation.ConsultationRefusal.ConsultationNotPossibleNow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConsultationMovesTest {

  private static final Map<ConsultationState, Set<ConsultationOperation>> PERMITTED =
      Map.of(
          ConsultationState.OPEN,
          EnumSet.of(ANSWER, HAND_OVER, LEAD_TO, FILE, LEAVE),
          ConsultationState.HANDED_OVER,
          EnumSet.of(ANSWER, HAND_OVER, TAKE_OVER, DECLINE, LEAD_TO, FILE, LEAVE),
          ConsultationState.ANSWERED,
          EnumSet.of(FILE, ERASE),
          ConsultationState.FILED,
          EnumSet.noneOf(ConsultationOperation.class),
          ConsultationState.DIRECTED,
          EnumSet.of(ERASE),
          ConsultationState.LEFT,
          EnumSet.of(ERASE));

  @Test
  void in_every_state_every_operation_is_done_or_refused_with_what_is_possible() {
    for (ConsultationState state : ConsultationState.values()) {
      Set<ConsultationOperation> permitted = Objects.requireNonNull(PERMITTED.get(state));
      assertThat(ConsultationMoves.possible(state)).containsExactlyElementsOf(permitted);
      for (ConsultationOperation operation : ConsultationOperation.values()) {
        ConsultationStory story = ConsultationStory.in(state);
        if (permitted.contains(operation)) {
          perform(operation, story);
          assertThat(story.it().state())
              .as("%s in %s", operation, state)
              .isEqualTo(ConsultationMoves.next(state, operation).orElseThrow());
        } else {
          assertThat(refusal(operation, story)).as("%s in %s", operation, state).isTrue();
        }
      }
    }
  }

  @Test
  void every_way_to_its_end_is_an_answer_a_filing_a_right_body_or_the_visitors_leaving() {
    assertThat(EnumSet.allOf(ConsultationState.class).stream().filter(state -> !state.open()))
        .containsExactlyInAnyOrder(
            ConsultationState.ANSWERED,
            ConsultationState.FILED,
            ConsultationState.DIRECTED,
            ConsultationState.LEFT);
  }

  @Test
  void every_event_produced_here_equals_its_sample() throws IOException {
    List<Recorded<ConsultationEvent>> facts =
        List.of(
                ConsultationStory.in(ConsultationState.ANSWERED).erase(),
                ConsultationStory.asked()
                    .handOver(
                        FIRST,
                        new Consultation.Receiver(
                            THIRD.person(),
                            THIRD.posts().getFirst().post(),
                            THIRD.posts().getFirst().office(),
                            ConsultationStory.moment("2026-03-02T09:30")))
                    .decline(THIRD, ConsultationStory.REASON)
                    .handOver(FIRST, toPerson(THIRD))
                    .takeOver(THIRD),
                ConsultationStory.in(ConsultationState.FILED),
                ConsultationStory.in(ConsultationState.DIRECTED),
                ConsultationStory.in(ConsultationState.LEFT))
            .stream()
            .flatMap(story -> story.facts().stream())
            .toList();
    Set<String> told = new TreeSet<>();
    for (Recorded<ConsultationEvent> fact : facts) {
      String type = fact.event().getClass().getAnnotation(EventType.class).value();
      if (told.add(type)) {
        assertThat(CanonicalJson.write(fact.event()))
            .as(type)
            .isEqualTo(CanonicalJson.canonical(sample(type)));
      }
    }
    assertThat(told).hasSize(ConsultationEvent.class.getPermittedSubclasses().length);
  }

  private static void perform(ConsultationOperation operation, ConsultationStory story) {
    switch (operation) {
      case ANSWER -> story.answer(FIRST, "带户口簿");
      case HAND_OVER -> story.handOver(FIRST, toPerson(THIRD));
      case TAKE_OVER -> story.takeOver(SECOND);
      case DECLINE -> story.decline(SECOND, ConsultationStory.REASON);
      case LEAD_TO -> story.leadTo(FIRST);
      case FILE -> story.mayFile(FIRST).filed("TX-MZ-01202603020001");
      case LEAVE -> story.leave(FIRST);
      case ERASE -> story.erase();
    }
  }

  private static boolean refusal(ConsultationOperation operation, ConsultationStory story) {
    ConsultationState before = story.it().state();
    try {
      perform(operation, story);
      return false;
    } catch (Refused refused) {
      return story.it().state() == before
          && (refused.refusal() instanceof ConsultationNotPossibleNow now
                  && now.possible().equals(ConsultationMoves.possible(before))
              || refused.refusal().code().equals("consultation-erased-already"));
    }
  }

  private static String sample(String type) throws IOException {
    try (var in =
        Objects.requireNonNull(
            ConsultationMovesTest.class.getResourceAsStream("/samples/" + type + ".json"), type)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
