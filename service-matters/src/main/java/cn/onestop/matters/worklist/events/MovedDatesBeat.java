package cn.onestop.matters.worklist.events;

import cn.onestop.kit.calendars.CalendarImport;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.matters.matter.MoveDueDates;
import com.mongodb.MongoException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// After each import of a calendar: looks at every open matter whether its limits move.
///
/// It goes over them a few times, since a matter that was accepted a moment before the import may
/// come to the list only after it.
public final class MovedDatesBeat {

  /// The list of matters that are open.
  static final String OPEN = "limits-run";

  private static final Logger LOG = LoggerFactory.getLogger(MovedDatesBeat.class);
  private static final int PAGE = 200;
  private static final int PASSES = 12;

  private final ViewReader<?> worklist;
  private final Calendars calendars;
  private final MoveDueDates moving;
  private List<CalendarImport> seen = List.of();
  private int passesLeft;

  public MovedDatesBeat(ViewReader<?> worklist, Calendars calendars, MoveDueDates moving) {
    this.worklist = worklist;
    this.calendars = calendars;
    this.moving = moving;
  }

  @Scheduled(fixedDelayString = "${onestop.calendar-beat:5s}")
  void beat() {
    try {
      calendars.refresh();
      List<CalendarImport> imports = calendars.imports();
      if (!imports.equals(seen)) {
        seen = imports;
        passesLeft = PASSES;
      }
      if (passesLeft > 0 && !imports.isEmpty()) {
        int moved = pass(imports);
        passesLeft--;
        if (moved > 0) {
          LOG.info("moved the due dates of {} matters by a new calendar", moved);
        }
      }
    } catch (MongoException e) {
      LOG.warn("moving due dates waits for the store: {}", e.getClass().getSimpleName());
    }
  }

  private int pass(List<CalendarImport> imports) {
    int moved = 0;
    @Nullable String after = null;
    List<ViewReader.Listed> page;
    do {
      page = worklist.list(OPEN, "", after, PAGE);
      for (ViewReader.Listed listed : page) {
        moved += moving.move(listed.id(), imports) ? 1 : 0;
        after = listed.id();
      }
    } while (page.size() == PAGE);
    return moved;
  }
}
