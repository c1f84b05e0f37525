package cn.onestop.kit.request;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One piece of a list.
///
/// @param next what to ask for as `after` to go on; absent on the last page
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /// A page out of entries read with `limit + 1`: the one too many only tells that there are more.
  public static <T> Page<T> of(List<T> read, PageRequest request, Function<T, String> key) {
    if (read.size() <= request.limit()) {
      return new Page<>(read, null);
    }
    var items = read.subList(0, request.limit());
    return new Page<>(items, key.apply(items.getLast()));
  }

  public <R> Page<R> map(Function<T, R> as) {
    return new Page<>(items.stream().map(as).toList(), next);
  }
}
