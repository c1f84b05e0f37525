package cn.onestop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.complaints.complaint.Channel;
import cn.onestop.complaints.complaint.ComplaintRefusal;
import cn.onestop.complaints.complaint.ComplaintState;
import cn.onestop.complaints.complaint.Finding;
import cn.onestop.complaints.complaint.Operation;
import cn.onestop.complaints.complaint.RefusalGround;
import cn.onestop.events.EventType;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.signedin.Role;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  private static final String WORDS = "cn.onestop.complaints.complaint.words";

  private static final List<ComplaintRefusal> REFUSALS =
      List.of(
          new ComplaintRefusal.UnknownComplaint(),
          new ComplaintRefusal.UnknownFollowing(),
          new ComplaintRefusal.NotPossibleNow(Operation.REPLY, ComplaintState.FILED),
          new ComplaintRefusal.ErasedAlready(),
          new ComplaintRefusal.NothingToCount(),
          new ComplaintRefusal.TextTooShort("answer", 10),
          new ComplaintRefusal.FindingMissing(),
          new ComplaintRefusal.AboutNothing(),
          new ComplaintRefusal.UnknownOffice("X"),
          new ComplaintRefusal.UnknownPost("X"),
          new ComplaintRefusal.PlaceUnknown("X"),
          new ComplaintRefusal.ChannelForStaff(Channel.PHONE),
          new ComplaintRefusal.NotTheirsToHandle(Role.SUPERVISOR));

  @Test
  void every_refusal_has_its_words_in_both_languages() {
    assertThat(REFUSALS.stream().map(Object::getClass).distinct())
        .hasSameSizeAs(ComplaintRefusal.class.getPermittedSubclasses());
    for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      ResourceBundle words = ResourceBundle.getBundle("cn.onestop.complaints.problems", locale);
      for (Refusal refusal : REFUSALS) {
        assertThat(words.containsKey(refusal.code() + ".title")).as(refusal.code()).isTrue();
        assertThat(words.containsKey(refusal.code() + ".detail")).as(refusal.code()).isTrue();
        refusal
            .fields()
            .forEach(
                field -> assertThat(words.containsKey(field.code())).as(field.code()).isTrue());
      }
    }
  }

  @Test
  void both_languages_have_the_same_keys() {
    for (String bundle : List.of("cn.onestop.complaints.problems", WORDS)) {
      Set<String> chinese = keys(ResourceBundle.getBundle(bundle, Locale.ROOT));
      Set<String> english = keys(ResourceBundle.getBundle(bundle, Locale.ENGLISH));
      assertThat(english).as(bundle).isEqualTo(chinese);
    }
  }

  @Test
  void every_state_event_ground_and_finding_has_its_word() {
    Stream<String> states =
        Stream.of(ComplaintState.values())
            .flatMap(state ->
                state.ended()
                    ? Stream.of("state." + state, "next." + state)
                    : Stream.of("state." + state, "next." + state, "next." + state + ".awaiting"));
    Stream<String> grounds = Stream.of(RefusalGround.values()).map(ground -> "ground." + ground);
    Stream<String> findings = Stream.of(Finding.values()).map(finding -> "finding." + finding);
    Stream<String> events =
        Stream.of(ComplaintEvent.class.getPermittedSubclasses())
            .map(event -> event.getAnnotation(EventType.class).value())
            .map(type -> type.substring("cn.onestop.complaints.".length(), type.lastIndexOf('.')))
            .map(type -> "event." + type);
    ResourceBundle words = ResourceBundle.getBundle(WORDS, Locale.ROOT);
    assertThat(Stream.of(states, grounds, findings, events).flatMap(each -> each))
        .allMatch(words::containsKey);
  }

  private static Set<String> keys(ResourceBundle bundle) {
    return bundle.keySet().stream().collect(Collectors.toSet());
  }
}
