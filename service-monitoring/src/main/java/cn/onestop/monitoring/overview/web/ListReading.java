package cn.onestop.monitoring.overview.web;

import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewReader.Listed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads a page of a list of which some entries may be passed over.
///
/// One request looks at a bounded number of entries. If few of them fit, the page is short or even
/// empty and yet tells where to go on.
final class ListReading {

  private static final int CHUNK = 200;
  private static final int MOST_LOOKED_AT = 2000;

  private final ViewReader<?> view;
  private final String list;
  private final String prefix;

  /// @param prefix what the places begin with; callers see places without it
  ListReading(ViewReader<?> view, String list, String prefix) {
    this.view = view;
    this.list = list;
    this.prefix = prefix;
  }

  /// @param from the first place wanted, without prefix; `null` for the beginning
  /// @param until the first place not wanted, without prefix; `null` for the end
  /// @param fits what an entry says, empty for one that is passed over
  <T> Page<T> page(
      @Nullable String from,
      @Nullable String until,
      PageRequest request,
      Function<String, Optional<T>> fits) {
    List<T> items = new ArrayList<>();
    String after = start(from, request.after());
    int lookedAt = 0;
    while (lookedAt < MOST_LOOKED_AT) {
      List<Listed> chunk = view.list(list, prefix, after, CHUNK);
      for (Listed listed : chunk) {
        String place = listed.id().substring(prefix.length());
        if (until != null && place.compareTo(until) >= 0) {
          return new Page<>(items, null);
        }
        if (items.size() == request.limit()) {
          return new Page<>(items, after == null ? null : after.substring(prefix.length()));
        }
        fits.apply(place).ifPresent(items::add);
        after = listed.id();
        lookedAt++;
      }
      if (chunk.size() < CHUNK) {
        return new Page<>(items, null);
      }
    }
    return new Page<>(items, after == null ? null : after.substring(prefix.length()));
  }

  private @Nullable String start(@Nullable String from, @Nullable String after) {
    if (after != null && (from == null || after.compareTo(from) > 0)) {
      return prefix + after;
    }
    return from == null ? null : prefix + from;
  }
}
