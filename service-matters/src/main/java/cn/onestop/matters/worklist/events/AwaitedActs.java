package cn.onestop.matters.worklist.events;

import cn.onestop.kit.views.ViewReader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of matters on which time itself will act, by the moment at which it does.
final class AwaitedActs {

  static final String LIST = "time-acts";

  private final ViewReader<?> view;

  AwaitedActs(ViewReader<?> view) {
    this.view = view;
  }

  static String place(Instant moment, String matter) {
    return moment + "/" + matter;
  }

  /// The matter that stands in a place.
  static String matterOf(String place) {
    return place.substring(place.indexOf('/') + 1);
  }

  /// Places whose moment is before `now`, after `after`, in order.
  List<String> page(Instant now, @Nullable String after, int limit) {
    String end = place(now, "");
    return view.list(LIST, "", after, limit).stream()
        .map(ViewReader.Listed::id)
        .takeWhile(id -> id.compareTo(end) < 0)
        .toList();
  }
}
