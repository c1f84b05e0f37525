package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.matters.matter.Histories;
import cn.onestop.matters.matter.Matter;
import cn.onestop.testkit.backends.BackEnds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.junit.jupiter.api.Test;

/// What a full store costs: the first page of the worklist, the counts, and a filing, with a
/// hundred thousand matters stored of which five thousand are open, beside the same before any was.
/// What counts of the filing is the ratio within one run; requests, service and load share the
/// machine.
///
/// Not part of the tests. README says how to run it.
class WorklistBenchmark {

  private static final int STORED = Integer.getInteger("onestop.benchmark.stored", 100_000);
  private static final int OPEN = STORED / 20;
  private static final int CLIENTS = 8;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration ROUND = Duration.ofSeconds(6);
  private static final int ROUNDS = 5;
  private static final int PAGES = 1_000;

  private final RunningMatters service = new RunningMatters(Map.of());

  @Test
  void a_full_store_beside_an_empty_one() throws Exception {
    file(WARM_UP);
    settled();
    List<Double> before = rounds();
    settled();

    fill();
    settled();
    file(WARM_UP);
    settled();
    List<Double> after = rounds();
    settled();

    System.out.printf(
        "%d matters stored, %d open and those filed meanwhile; %d clients; back ends %s%n",
        STORED, OPEN, CLIENTS, BackEnds.get().kind());
    System.out.printf(
        "filing, ms each, median of %d rounds: %.2f with none, %.2f with all: ratio %.2f%n",
        ROUNDS, median(before), median(after), median(after) / median(before));
    Calls clerk = as("staff-1001", "clerk");
    Calls director = as("staff-1010", "director");
    read("first page, clerk", clerk, "/api/v1/matters");
    read("first page, mine", clerk, "/api/v1/matters?mine=true");
    read("first page, lamp RED", director, "/api/v1/matters?lamp=RED");
    read("counts, director", director, "/api/v1/matters/counts");
  }

  /// The journals that the service works with.
  @SuppressWarnings({"unchecked", "rawtypes"})
  private Journals<Matter, MatterEvent> journals() {
    return service.beans(Journals.class).stream()
        .filter(journals -> journals.type().equals(MattersConfiguration.MATTERS))
        .findFirst()
        .orElseThrow();
  }

  private Calls as(String person, String role) {
    return new Calls(service, service.tokens().of(person, role), "zh-CN");
  }

  private void fill() throws Exception {
    Journals<Matter, MatterEvent> journals = journals();
    AtomicInteger next = new AtomicInteger();
    inParallel(() -> {
      for (int matter = next.getAndIncrement(); matter < STORED; matter = next.getAndIncrement()) {
        String id = "m-stored-%06d".formatted(matter);
        List<MatterEvent> events =
            Histories.brief("TX-MZ-01-S%06d".formatted(matter), id, matter >= OPEN);
        journals.create(
            id,
            Command.ofRule("stored"),
            () ->
                new Decision<>(
                    events.stream().map(event -> new Happened<>(event, null)).toList(),
                    List.of(),
                    false));
      }
    });
  }

  /// Waits until the views have caught up, so that a round pays for nothing but itself.
  private void settled() {
    ViewRegistry views = service.bean(ViewRegistry.class);
    Journals<?, ?> journals = journals();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(30);
    while (journals.countUnsent() > 0
        || views.status().stream().anyMatch(view -> view.lag() != 0)) {
      assertThat(System.nanoTime()).as("views have not caught up").isLessThan(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  private List<Double> rounds() throws Exception {
    List<Double> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      rounds.add(file(ROUND));
    }
    return rounds;
  }

  /// Files for so long.
  ///
  /// @return milliseconds of the machine for each filing
  private double file(Duration length) throws Exception {
    Calls clerk = as("staff-1001", "clerk");
    AtomicInteger filed = new AtomicInteger();
    long begun = System.nanoTime();
    long end = begun + length.toNanos();
    inParallel(() -> {
      while (System.nanoTime() < end) {
        clerk.file(RunningMatters.ON_THE_SPOT);
        filed.incrementAndGet();
      }
    });
    return (System.nanoTime() - begun) / 1e6 / filed.get();
  }

  private static void read(String what, Calls caller, String path) {
    var latencies = new ConcurrentHistogram(3);
    for (int page = -PAGES / 2; page < PAGES; page++) {
      long begun = System.nanoTime();
      caller.get(path).must(200);
      if (page >= 0) {
        latencies.recordValue(System.nanoTime() - begun);
      }
    }
    System.out.printf(
        "%-22s p50 %.1f ms  p99 %.1f ms  max %.1f ms%n",
        what,
        latencies.getValueAtPercentile(50) / 1e6,
        latencies.getValueAtPercentile(99) / 1e6,
        latencies.getMaxValue() / 1e6);
  }

  private static void inParallel(Runnable work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        clients.add(threads.submit(work));
      }
      for (var client : clients) {
        client.get();
      }
    }
  }

  private static double median(List<Double> rounds) {
    return rounds.stream().sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
  }
}
