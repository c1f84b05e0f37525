package cn.onestop.matters;

import cn.onestop.matters.calendar.Calendars;
import cn.onestop.matters.matter.CountAwaited;
import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// At each beat: reads the imported calendars, counts what awaited them, and tells the operators
/// how many matters still wait.
class CalendarBeat {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarBeat.class);

  private final Calendars calendars;
  private final CountAwaited rule;
  private final CountAwaited.AwaitingMatters awaiting;
  private final AtomicLong waiting;

  CalendarBeat(
      Calendars calendars,
      CountAwaited rule,
      CountAwaited.AwaitingMatters awaiting,
      MeterRegistry metrics) {
    this.calendars = calendars;
    this.rule = rule;
    this.awaiting = awaiting;
    this.waiting = new AtomicLong();
    metrics.gauge("onestop.matters.awaiting.calendar", waiting);
  }

  @Scheduled(fixedDelayString = "${onestop.matters.calendar-beat:5s}")
  void beat() {
    try {
      calendars.refresh();
      int counted = rule.count();
      if (counted > 0) {
        LOG.info("counted the due dates of {} matters that had awaited a calendar", counted);
      }
      waiting.set(awaiting.perYear().values().stream().mapToLong(Long::longValue).sum());
    } catch (MongoException e) {
      LOG.warn("the calendars wait for the store: {}", e.getClass().getSimpleName());
    }
  }
}
