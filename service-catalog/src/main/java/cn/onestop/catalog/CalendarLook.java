package cn.onestop.catalog;

import cn.onestop.kit.calendars.Calendars;
import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Looks at each beat whether a working calendar was imported. Nothing of a clock is stored here,
/// so what awaited it is right at the next look.
final class CalendarLook {

  private static final Logger LOG = LoggerFactory.getLogger(CalendarLook.class);

  private final Calendars calendars;

  CalendarLook(Calendars calendars) {
    this.calendars = calendars;
  }

  @Scheduled(fixedDelayString = "${onestop.calendar-beat:5s}")
  void look() {
    try {
      calendars.refresh();
    } catch (MongoException e) {
      LOG.warn("the calendars wait for the store: {}", e.getClass().getSimpleName());
    }
  }
}
