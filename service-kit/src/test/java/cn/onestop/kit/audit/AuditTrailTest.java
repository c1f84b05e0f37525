package cn.onestop.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.audit.RecordsLost;
import cn.onestop.events.audit.ThingSeen;
import com.mongodb.MongoException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final String CENTRE = "511321900000";
  private static final AuditedCall CALL =
      new AuditedCall(
          "staff-1", List.of("clerk"), List.of("p"), "GET /api/v1/matters/{number}", NOW);

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  /// A store that answers only when it is let go, and remembers what was written on it.
  private static final class SlowSheets implements AuditTrail.Sheets {
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch answers = new CountDownLatch(1);
    final List<AuditEvent> written = new ArrayList<>();
    final HashSet<String> batches = new HashSet<>();
    final AtomicInteger failing = new AtomicInteger();
    int tries;

    @Override
    public synchronized void write(String batch, List<Noted> noted) {
      asked.countDown();
      try {
        assertThat(answers.await(1, TimeUnit.MINUTES)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      tries++;
      batches.add(batch);
      if (failing.getAndDecrement() > 0) {
        throw new MongoException("away");
      }
      noted.forEach(each -> written.add(each.event()));
    }
  }

  private AuditTrail trail(AuditTrail.Sheets sheets) {
    AuditTrail trail = new AuditTrail(sheets, () -> NOW, Clock.systemUTC(), metrics);
    trail.start();
    return trail;
  }

  @Test
  void noting_waits_for_no_store_and_what_finds_no_room_is_counted_and_told() throws Exception {
    var sheets = new SlowSheets();
    var trail = trail(sheets);
    trail.saw(CALL, "M-0", CENTRE);
    assertThat(sheets.asked.await(1, TimeUnit.MINUTES)).isTrue();

    // The store does not answer: if noting waited for it, this would never end.
    for (int thing = 1; thing <= AuditTrail.QUEUE + 7; thing++) {
      trail.saw(CALL, "M-" + thing, CENTRE);
    }
    assertThat(metrics.counter("onestop.audit.lost").count()).isEqualTo(7);
    sheets.answers.countDown();
    trail.stop();

    assertThat(sheets.written)
        .filteredOn(ThingSeen.class::isInstance)
        .hasSize(AuditTrail.QUEUE + 1);
    assertThat(sheets.written)
        .filteredOn(RecordsLost.class::isInstance)
        .singleElement()
        .satisfies(lost -> assertThat(((RecordsLost) lost).count()).isEqualTo(7));
  }

  @Test
  void what_a_store_that_was_away_did_not_take_is_written_as_the_same_batch_again() {
    var sheets = new SlowSheets();
    sheets.failing.set(2);
    sheets.answers.countDown();
    var trail = trail(sheets);

    trail.saw(CALL, "M-1", CENTRE);
    trail.stop();

    assertThat(sheets.tries).isEqualTo(3);
    assertThat(sheets.batches).hasSize(1);
    assertThat(sheets.written).containsExactly(new ThingSeen(CALL, "M-1", CENTRE));
  }

  @Test
  void who_stops_in_good_order_loses_nothing() {
    var sheets = new SlowSheets();
    sheets.answers.countDown();
    var trail = trail(sheets);

    for (int thing = 0; thing < 1_000; thing++) {
      trail.refused(CALL, "role-lacking", null, null, false);
    }
    trail.stop();

    assertThat(sheets.written).hasSize(1_000);
    assertThat(metrics.counter("onestop.audit.lost").count()).isZero();
  }
}
