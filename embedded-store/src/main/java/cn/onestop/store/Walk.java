package cn.onestop.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// Goes through stretches of one map in order and finds the documents behind them.
///
/// It can rest between two steps and holds nothing of the map meanwhile: it goes on after the last
/// key it saw, so what was written in between is seen or not by its place alone.
final class Walk<V> {
  private final MVMap<Key, V> map;
  private final Function<V, byte @Nullable []> document;
  private final boolean descending;
  private final Deque<KeyRange> ranges;
  private @Nullable Cursor<Key, V> cursor;
  private @Nullable Key last;

  Walk(
      MVMap<Key, V> map,
      Function<V, byte @Nullable []> document,
      List<KeyRange> ranges,
      boolean descending) {
    this.map = map;
    this.document = document;
    this.descending = descending;
    this.ranges = new ArrayDeque<>(descending ? ranges.reversed() : ranges);
  }

  /// Steps to the next key; false when there is none left.
  boolean advance() {
    while (!ranges.isEmpty()) {
      var range = ranges.element();
      var open = cursor == null ? openCursor(range) : cursor;
      cursor = open;
      while (open.hasNext()) {
        var key = open.next();
        if (!key.equals(last) && !key.equals(range.upTo())) {
          last = key;
          return true;
        }
      }
      cursor = null;
      last = null;
      ranges.remove();
    }
    return false;
  }

  private Cursor<Key, V> openCursor(KeyRange range) {
    return descending
        ? map.cursor(last == null ? range.upTo() : last, range.from(), true)
        : map.cursor(last == null ? range.from() : last, range.upTo(), false);
  }

  /// The document at this step, or null if it has gone meanwhile.
  byte @Nullable [] document() {
    return cursor == null ? null : document.apply(cursor.getValue());
  }

  void rest() {
    cursor = null;
  }
}
