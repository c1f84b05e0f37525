package cn.onestop.localrun.stories;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.stories.Person.Answer;
import cn.onestop.localrun.topology.Program;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/// Files matters and handles them to their end, and sends each request with its key until it is
/// acknowledged: through the gateway, straight to an instance, or to both instances at once.
final class PatientClient {

  private static final long BETWEEN_TRIES = 100_000_000;

  /// Between two steps people look, think and type; it also leaves the processes room to start.
  private static final long LONGEST_THOUGHT = 300_000_000;

  private static final int MOST_TRIES = 1_000;

  /// No answer, or one that says to come again.
  private static final Set<Integer> PASSING = Set.of(0, 503, 504);

  private final RunningCenter center;
  private final int number;
  private final Random random;
  private final List<URI> instances;

  PatientClient(RunningCenter center, int number, long seed) {
    this.center = center;
    this.number = number;
    this.random = new Random(seed);
    this.instances = center.instances(Program.MATTERS);
  }

  /// Handles one matter after the other until `stop`, the last one to its end.
  ///
  /// @return the numbers of all of them
  List<String> work(AtomicBoolean stop) {
    List<String> lives = new ArrayList<>();
    while (!stop.get()) {
      lives.add(live());
    }
    return lives;
  }

  private String live() {
    var filing = MatterLife.filing("赵耐心" + number, "11010519491231002X");
    var matter =
        acknowledged("clerk", "/matters", filing, 201, MatterLife.FACTS_OF_FILING)
            .json()
            .path("number")
            .asString();
    for (var step : MatterLife.STEPS) {
      LockSupport.parkNanos(random.nextLong(LONGEST_THOUGHT));
      var path = "/matters/" + matter + "/" + step.operation();
      acknowledged(step.account(), path, step.body(), 200, step.facts());
    }
    complain(matter);
    return matter;
  }

  /// The applicant complains about the trip too many, without sign-in.
  private void complain(String matter) {
    var key = UUID.randomUUID().toString();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      var answer = center.visitor().post("/complaints", ComplaintStoryIT.complaint(matter), key);
      if (answer.status() / 100 == 2) {
        if (answer.status() != 201 || answer.json().path("followCode").asString("").isEmpty()) {
          throw new AssertionError("acknowledged without its result: " + answer);
        }
        return;
      }
      requirePassing(answer, "/complaints");
      LockSupport.parkNanos(BETWEEN_TRIES);
    }
    throw new AssertionError("never acknowledged: a complaint about " + matter);
  }

  /// Sends until the answer is the one that was to come.
  ///
  /// @param facts the journal's length after the operation, now as at every repetition
  private Answer acknowledged(String account, String path, String body, int status, int facts) {
    var key = UUID.randomUUID().toString();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      var answer = send(account, path, body, key);
      if (answer.status() / 100 == 2) {
        requireTrue(answer, status, facts);
        return answer;
      }
      requirePassing(answer, path);
      LockSupport.parkNanos(BETWEEN_TRIES);
    }
    throw new AssertionError("never acknowledged: " + path);
  }

  private Answer send(String account, String path, String body, String key) {
    try {
      return switch (random.nextInt(4)) {
        case 0 -> twice(account, path, body, key);
        case 1 -> direct(random.nextInt(instances.size()), account, path, body, key);
        default -> center.person(account).post(path, body, key);
      };
    } catch (Failure signInIsAway) {
      return Answer.NONE;
    }
  }

  /// Both instances get it at the same time; what both acknowledge must be the same.
  private Answer twice(String account, String path, String body, String key) {
    var other = CompletableFuture.supplyAsync(() -> direct(1, account, path, body, key));
    var one = direct(0, account, path, body, key);
    var two = other.join();
    if (one.status() / 100 == 2 && two.status() / 100 == 2 && !one.equals(two)) {
      throw new AssertionError("two answers to one request: %s and %s".formatted(one, two));
    }
    return one.status() / 100 == 2 ? one : two;
  }

  private Answer direct(int instance, String account, String path, String body, String key) {
    try {
      return center.at(instances.get(instance), account).post(path, body, key);
    } catch (Failure signInIsAway) {
      return Answer.NONE;
    }
  }

  private static void requireTrue(Answer answer, int status, int facts) {
    if (answer.status() != status || answer.json().path("version").asInt(-1) != facts) {
      throw new AssertionError("acknowledged without its result: " + answer);
    }
  }

  /// Whoever asks while something is down is told to come again, never that the request is wrong.
  private static void requirePassing(Answer answer, String path) {
    if (!PASSING.contains(answer.status())) {
      throw new AssertionError("refused: %s %s".formatted(path, answer));
    }
  }
}
