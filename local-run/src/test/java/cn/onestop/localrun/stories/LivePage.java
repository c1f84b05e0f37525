package cn.onestop.localrun.stories;

import cn.onestop.localrun.Failure;
import cn.onestop.testkit.stream.EventStream;
import cn.onestop.testkit.stream.EventStream.Event;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a supervisor's page does: it listens, and comes back with the last id it has seen whenever
/// the stream is over.
final class LivePage implements AutoCloseable {

  private static final Duration SILENCE = Duration.ofSeconds(45);
  private static final long BETWEEN_TRIES = 200_000_000;

  private final Person person;
  private final List<Event> came = new CopyOnWriteArrayList<>();
  private final AtomicInteger streams = new AtomicInteger();
  private volatile JsonNode figures = JsonMapper.shared().missingNode();
  private volatile String lastSeen = "";
  private volatile boolean closed;

  private LivePage(Person person) {
    this.person = person;
  }

  static LivePage of(Person person) {
    var page = new LivePage(person);
    Thread.ofVirtual().name("page").start(page::listen);
    return page;
  }

  /// The figures it shows.
  JsonNode figures() {
    return figures;
  }

  int filed() {
    return figures.path("matters").path("filed").asInt(-1);
  }

  /// How often it has begun to listen.
  int streams() {
    return streams.get();
  }

  List<Event> came() {
    return came;
  }

  /// The numbers in the lines that tell of filings, in the order they came.
  List<String> filings() {
    return came.stream()
        .filter(event -> event.name().equals("happened"))
        .map(Event::json)
        .filter(line -> line.path("what").asString().equals("matter-filed"))
        .map(line -> line.path("number").asString())
        .toList();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void listen() {
    while (!closed) {
      try (var stream = person.listen("/supervision/stream", lastSeen)) {
        if (stream.status() == 200) {
          streams.incrementAndGet();
          follow(stream);
        }
      } catch (UncheckedIOException | Failure | AssertionError over) {
        // It is over, or was never there: again.
      }
      LockSupport.parkNanos(BETWEEN_TRIES);
    }
  }

  private void follow(EventStream stream) {
    while (!closed) {
      var event = stream.next(SILENCE);
      came.add(event);
      lastSeen = event.id();
      if (event.name().equals("snapshot") || event.name().equals("figures")) {
        figures = event.json();
      }
    }
  }
}
