package cn.onestop.kit.calendars;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// At each beat: looks at the imported calendars, counts what awaited them, and tells the operators
/// how much still waits.
public final class CalendarBeat {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarBeat.class);

  private final Calendars calendars;
  private final CountAwaited<?, ?> rule;
  private final AwaitingCalendar awaiting;
  private final AtomicLong waiting;

  /// @param metric name of the gauge that shows how many wait
  public CalendarBeat(
      Calendars calendars,
      CountAwaited<?, ?> rule,
      AwaitingCalendar awaiting,
      MeterRegistry metrics,
      String metric) {
    this.calendars = calendars;
    this.rule = rule;
    this.awaiting = awaiting;
    this.waiting = new AtomicLong();
    metrics.gauge(metric, waiting);
  }

  @Scheduled(fixedDelayString = "${onestop.calendar-beat:5s}")
  void beat() {
    try {
      calendars.refresh();
      int counted = rule.count();
      if (counted > 0) {
        LOG.info("counted {} due dates that had awaited a calendar", counted);
      }
      waiting.set(awaiting.perYear().values().stream().mapToLong(Long::longValue).sum());
    } catch (MongoException e) {
      LOG.warn("the calendars wait for the store: {}", e.getClass().getSimpleName());
    }
  }
}
