package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.stream.EventStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/// How long after the answer to a filing the supervisor's figures count it, asked for again and
/// again and as the stream tells them, all through the gateway. Not part of the tests; README says
/// how to run it.
class OverviewLagBenchmark {

  private static final int WARM_UP = 100;
  private static final int SAMPLES = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RunningCenter center = RunningCenter.get();
  private final Person clerk = center.person("clerk");
  private final Person supervisor = center.person("supervisor");

  @Test
  void from_the_answer_to_the_overview() {
    measure("answer to overview", this::lagNanos);
  }

  /// Lines are told one by one, figures at most once a second: the line is what is measured.
  @Test
  void from_the_answer_to_the_line_of_the_stream() {
    try (var stream = supervisor.listen("/supervision/stream", "")) {
      measure("answer to stream", () -> lagNanos(stream));
    }
  }

  private static void measure(String what, LongSupplier lagNanos) {
    for (int i = 0; i < WARM_UP; i++) {
      lagNanos.getAsLong();
    }
    var lags = new long[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      lags[i] = lagNanos.getAsLong();
    }
    Arrays.sort(lags);
    System.out.printf(
        "%s, %d filings one after the other: p50 %.0f ms, p99 %.0f ms, most %.0f ms%n",
        what,
        SAMPLES,
        lags[SAMPLES / 2] / 1e6,
        lags[SAMPLES * 99 / 100] / 1e6,
        lags[SAMPLES - 1] / 1e6);
  }

  private long lagNanos(EventStream stream) {
    var answer = clerk.post("/matters", MatterLife.filing("何时", "11010519491231002X"));
    long answered = System.nanoTime();
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    var number = answer.json().path("number").asString();
    stream.until(event -> event.data().contains(number), PATIENCE);
    return System.nanoTime() - answered;
  }

  /// The overview is asked again and again; the time of the answer that has it counts, so half a
  /// request's time is in every figure.
  private long lagNanos() {
    int before = filed();
    var answer = clerk.post("/matters", MatterLife.filing("何时", "11010519491231002X"));
    long answered = System.nanoTime();
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    while (filed() == before) {
      Thread.onSpinWait();
    }
    return System.nanoTime() - answered;
  }

  private int filed() {
    return supervisor.get("/supervision/overview").json().path("matters").path("filed").asInt();
  }
}
