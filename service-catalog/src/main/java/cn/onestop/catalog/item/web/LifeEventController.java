package cn.onestop.catalog.item.web;

import cn.onestop.catalog.item.search.LifeEvents;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The life events by which items can be found; open to everyone.
@RestController
final class LifeEventController {

  private final LifeEvents events;

  LifeEventController(LifeEvents events) {
    this.events = events;
  }

  /// One life event 人生事项.
  ///
  /// @param code what to ask for as `lifeEvent`
  /// @param name in the caller's language
  record LifeEventResponse(String code, String name) {}

  /// Lists the life events 人生事项 by which items can be found.
  @GetMapping("/api/v1/catalog/life-events")
  List<LifeEventResponse> all(Locale locale) {
    boolean inEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return events.all().stream()
        .map(event -> new LifeEventResponse(event.code(), inEnglish ? event.en() : event.zh()))
        .toList();
  }
}
