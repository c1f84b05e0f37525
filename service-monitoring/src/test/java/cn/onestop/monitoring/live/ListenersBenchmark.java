package cn.onestop.monitoring.live;

import static cn.onestop.monitoring.MatterStory.CENTRE;

import cn.onestop.kit.signedin.Role;
import cn.onestop.monitoring.MatterStory;
import cn.onestop.monitoring.RunningMonitoring;
import cn.onestop.monitoring.overview.ReadOverview;
import cn.onestop.testkit.stream.EventStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What a hundred listeners cost one instance. Not part of the tests. Store, broker and the
/// listeners themselves are in the same process, so the difference counts them too.
class ListenersBenchmark {

  private static final int LISTENERS = 100;
  private static final int FILINGS = 100;
  private static final int IDLE_SECONDS = 15;
  private static final int OVERVIEWS = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningMonitoring monitoring = RunningMonitoring.get();

  @Test
  void a_hundred_listeners() throws InterruptedException {
    var first = listen(0);
    measured("warm-up", () -> file(first));
    System.out.printf("one overview: %.2f ms%n", overviewMillis());
    measured("1 listener, %d filings".formatted(FILINGS), () -> file(first));
    measured("1 listener, idle %d s".formatted(IDLE_SECONDS), ListenersBenchmark::idle);
    List<EventStream> others = new ArrayList<>();
    for (int i = 1; i < LISTENERS; i++) {
      others.add(listen(i));
    }
    measured("%d listeners, %d filings".formatted(LISTENERS, FILINGS), () -> file(first));
    measured(
        "%d listeners, idle %d s".formatted(LISTENERS, IDLE_SECONDS), ListenersBenchmark::idle);
    others.forEach(EventStream::close);
    first.close();
  }

  private EventStream listen(int number) {
    var person = "staff-listens-" + number;
    monitoring.appoint(person, Role.SUPERVISOR, CENTRE, null);
    var stream = monitoring.listen(monitoring.tokens.of(person, "supervisor"), "", "");
    stream.next(PATIENCE);
    return stream;
  }

  private void file(EventStream stream) {
    for (int i = 0; i < FILINGS; i++) {
      var id = UUID.randomUUID();
      var number = "TX-MZ-01%012d".formatted(Math.floorMod(id.hashCode(), 1_000_000_000));
      monitoring.tell("m-" + id, new MatterStory(number).filed("2026-03-02T09:30", 5));
      stream.until(event -> event.data().contains(number), PATIENCE);
    }
  }

  private double overviewMillis() {
    var overviews = monitoring.context.getBean(ReadOverview.class);
    long start = System.nanoTime();
    for (int i = 0; i < OVERVIEWS; i++) {
      overviews.read(CENTRE, null, null);
    }
    return (System.nanoTime() - start) / 1e6 / OVERVIEWS;
  }

  private static void idle() {
    try {
      TimeUnit.SECONDS.sleep(IDLE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void measured(String what, Runnable work) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    work.run();
    System.out.printf(
        "%s: %.2f s, cpu %.2f s%n",
        what, (System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
  }
}
