package cn.onestop.catalog.item.search;

import cn.onestop.catalog.item.LifeEvent;
import java.util.Arrays;
import java.util.List;

/// The life events 人生事项 by which items can be found.
public final class LifeEvents {

  private static final String FILE = "life-events.txt";

  private final List<LifeEvent> all;

  private LifeEvents(List<LifeEvent> all) {
    this.all = all;
  }

  /// Those that come with the service: a line for each, `home | 建房 | A house | 宅基地 乡村建设规划`.
  public static LifeEvents load() {
    return new LifeEvents(WordFile.lines(FILE).map(LifeEvents::event).toList());
  }

  private static LifeEvent event(String line) {
    var parts = line.split("\\s*\\|\\s*", -1);
    return new LifeEvent(
        parts[0].strip(), parts[1], parts[2], Arrays.asList(parts[3].strip().split("\\s+")));
  }

  public List<LifeEvent> all() {
    return all;
  }

  /// The one of that code; one to which nothing belongs, if there is none.
  public LifeEvent of(String code) {
    return all.stream()
        .filter(event -> event.code().equals(code))
        .findFirst()
        .orElseGet(() -> LifeEvent.unknown(code));
  }
}
