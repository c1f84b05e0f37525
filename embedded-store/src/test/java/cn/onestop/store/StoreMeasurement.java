package cn.onestop.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntConsumer;
import org.bson.Document;

/// Measures the store: `main [seconds] [uri]`. Without a URI it starts a process of its own on a
/// temporary file.
///
/// It prints inserts and guarded updates per second over 32 connections, with latencies and the
/// size of the file.
final class StoreMeasurement {
  private static final int CLIENTS = 32;
  private static final int MATTERS = 20_000;

  private final MongoCollection<Document> matters;
  private final MongoClient client;
  private final Path file;
  private final ProcessHandle process;
  private final AtomicInteger ids = new AtomicInteger();
  private final String filler = "办理".repeat(600);

  private StoreMeasurement(MongoClient client, Path file, ProcessHandle process) {
    this.client = client;
    this.process = process;
    this.file = file;
    this.matters = client.getDatabase("measurement").getCollection("matters");
  }

  public static void main(String[] arguments) throws Exception {
    var seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
    var file =
        Path.of(
            arguments.length > 1
                ? arguments[1]
                : Files.createTempDirectory("store").resolve("data").toString());
    var options = Arrays.copyOfRange(arguments, Math.min(2, arguments.length), arguments.length);
    try (var process = StoreProcess.on(file, options);
        var client = connect(process.uri())) {
      var measurement = new StoreMeasurement(client, file, process.handle());
      var length = Duration.ofSeconds(seconds);
      for (int round = 0; round < 2; round++) {
        measurement.run("insert 1.2 KB", length, _ -> measurement.insert());
        measurement.prepare();
        measurement.run("guarded update", length, _ -> measurement.update());
        measurement.run("find + guarded update", length, _ -> measurement.step());
        measurement.run("find by _id", length, _ -> measurement.find());
      }
    }
  }

  private static MongoClient connect(String uri) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applyToConnectionPoolSettings(pool -> pool.maxSize(CLIENTS))
            .build());
  }

  private Document matter(String id) {
    return new Document("_id", id)
        .append("version", 1)
        .append("state", "filed")
        .append("text", filler);
  }

  private void insert() {
    matters.insertOne(matter("i-%09d".formatted(ids.incrementAndGet())));
  }

  private void prepare() {
    for (int i = 0; i < MATTERS; i++) {
      var id = "m-%06d".formatted(i);
      if (matters.find(eq("_id", id)).first() == null) {
        matters.insertOne(matter(id));
      }
    }
  }

  private String anyMatter() {
    return "m-%06d".formatted(ThreadLocalRandom.current().nextInt(MATTERS));
  }

  private void update() {
    var id = anyMatter();
    matters.findOneAndUpdate(
        and(eq("_id", id)), combine(inc("version", 1), set("state", "accepted")));
  }

  private void step() {
    var matter = matters.find(eq("_id", anyMatter())).first();
    if (matter != null) {
      matters.updateOne(
          new Document("_id", matter.get("_id")).append("version", matter.get("version")),
          combine(
              inc("version", 1),
              push("journal", "accepted by staff-1001 at 2026-03-02T01:00:00Z")));
    }
  }

  private void find() {
    matters.find(eq("_id", anyMatter())).first();
  }

  private void run(String name, Duration length, IntConsumer work) throws Exception {
    var done = new LongAdder();
    var cpu = cpu();
    long written = bytesWritten();
    var latencies = new long[CLIENTS][];
    long end = System.nanoTime() + length.toNanos();
    var threads = new Thread[CLIENTS];
    for (int t = 0; t < CLIENTS; t++) {
      int number = t;
      threads[t] =
          Thread.ofPlatform()
              .start(() -> {
                var mine = new long[1 << 20];
                int n = 0;
                while (System.nanoTime() < end) {
                  long begin = System.nanoTime();
                  work.accept(number);
                  mine[n++ & mine.length - 1] = System.nanoTime() - begin;
                  done.increment();
                }
                latencies[number] = Arrays.copyOf(mine, Math.min(n, mine.length));
              });
    }
    for (var thread : threads) {
      thread.join();
    }
    var all = Arrays.stream(latencies).flatMapToLong(Arrays::stream).sorted().toArray();
    var status =
        client
            .getDatabase("admin")
            .runCommand(new Document("serverStatus", 1))
            .get("embeddedStore");
    System.out.printf(
        Locale.ROOT,
        "%-22s %6d/s  p50 %6.2f  p99 %7.2f  max %7.1f ms  cpu %4d us  written %6d B  file %4d MB  %s%n",
        name,
        done.sum() / length.toSeconds(),
        all[all.length / 2] / 1e6,
        all[all.length * 99 / 100] / 1e6,
        all[all.length - 1] / 1e6,
        cpu().minus(cpu).toNanos() / 1000 / done.sum(),
        (bytesWritten() - written) / done.sum(),
        Files.size(file) >> 20,
        status);
  }

  /// Of the store's process, so that it says something on a busy machine too.
  private Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /// As Linux counts it; sent replies are in it.
  private long bytesWritten() throws Exception {
    return Files.readAllLines(Path.of("/proc/%d/io".formatted(process.pid()))).stream()
        .filter(line -> line.startsWith("wchar: "))
        .mapToLong(line -> Long.parseLong(line.substring("wchar: ".length())))
        .sum();
  }
}
