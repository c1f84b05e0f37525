package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.localrun.stories.Person.Answer;
import cn.onestop.localrun.topology.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// A filing that is sent twenty times at once with one key, while the process that takes it in is
/// killed, and twenty times again afterwards, is one matter with one answer.
class RepeatedFilingIT {

  private static final int SENDERS = 20;
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String APPLICANT = "吴重";
  private static final String FILING = MatterLife.filing(APPLICANT, "11010519491231002X");

  private final RunningCenter center = RunningCenter.get();

  @Test
  void sent_twenty_times_at_once_and_again_after_a_kill_it_is_one_matter() throws Exception {
    String key = UUID.randomUUID().toString();
    Set<String> numbers = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> first = sent(threads, key);
      await().atMost(SOON).until(() -> first.stream().anyMatch(Future::isDone));
      center.kill(Program.MATTERS);
      center.startWhatIsMissing();
      for (Future<Answer> answer : first) {
        if (answer.get().status() == 201) {
          numbers.add(number(answer.get()));
        }
      }
      List<Answer> again = new ArrayList<>();
      for (Future<Answer> answer : sent(threads, key)) {
        again.add(answer.get());
      }
      assertThat(again).allMatch(answer -> answer.status() == 201);
      assertThat(again.stream().map(Answer::text).distinct()).hasSize(1);
      numbers.add(number(again.getFirst()));
    }

    assertThat(numbers).hasSize(1);
    RunningCenter.run("verify").mustSucceed();
    await().atMost(SOON).until(() -> !found().isEmpty());
    assertThat(found()).isEqualTo(List.copyOf(numbers));
  }

  private List<Future<Answer>> sent(ExecutorService threads, String key) {
    Person clerk = center.person("clerk");
    List<Future<Answer>> sent = new ArrayList<>();
    for (int sender = 0; sender < SENDERS; sender++) {
      sent.add(threads.submit(() -> clerk.post("/matters", FILING, key)));
    }
    return sent;
  }

  /// The matters of that applicant, who applies for nothing else.
  private List<String> found() {
    return center
        .person("clerk")
        .post("/applicants/search", "{\"name\": \"%s\"}".formatted(APPLICANT))
        .json()
        .path("items")
        .valueStream()
        .map(line -> line.path("number").asString())
        .toList();
  }

  private static String number(Answer answer) {
    return answer.json().path("number").asString();
  }
}
