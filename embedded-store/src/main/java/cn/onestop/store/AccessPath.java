package cn.onestop.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// Where a query looks: stretches of one map, the documents by `_id` or a unique index, that hold
/// all it can find.
///
/// @param byId the map is that of the documents, so the walk is in the order of `_id`
/// @param keys how many keys lie in the stretches; the trees count their keys, so this is exact and
///   cheap
record AccessPath<V>(
    MVMap<Key, V> map,
    Function<V, byte @Nullable []> document,
    List<KeyRange> ranges,
    boolean byId,
    long keys) {

  private static final int MOST_COMBINATIONS = 1000;

  /// The path with the fewest keys.
  static AccessPath<?> choose(
      Document filter, MVMap<Key, byte[]> documents, List<UniqueIndex> indexes) {
    var conditions = FieldCondition.of(filter);
    var byId = byId(documents, conditions.get("_id"));
    return Stream.concat(
            Stream.of(byId),
            indexes.stream().flatMap(index -> byIndex(index, documents, conditions).stream()))
        .min(Comparator.comparingLong(AccessPath::keys))
        .orElse(byId);
  }

  Walk<V> walk(boolean descending) {
    return new Walk<>(map, document, ranges, descending);
  }

  /// The documents with these keys, in this order.
  static Walk<byte[]> of(List<Key> positions, MVMap<Key, byte[]> documents) {
    return new Walk<>(
        documents, bson -> bson, positions.stream().map(KeyRange::under).toList(), false);
  }

  private static AccessPath<?> byId(
      MVMap<Key, byte[]> documents, @Nullable FieldCondition condition) {
    if (condition == null) {
      return new AccessPath<>(
          documents, bson -> bson, List.of(KeyRange.ALL), true, documents.sizeAsLong());
    }
    var ranges = condition.ranges();
    long keys = condition.exact() ? ranges.size() : count(documents, ranges);
    return new AccessPath<>(documents, bson -> bson, ranges, true, keys);
  }

  /// Leading fields with single values narrow the stretch, the first field without ends it.
  private static List<AccessPath<?>> byIndex(
      UniqueIndex index, MVMap<Key, byte[]> documents, Map<String, FieldCondition> conditions) {
    var ranges = List.of(KeyRange.ALL);
    boolean exact = true;
    int used = 0;
    for (var field : index.fields()) {
      var condition = conditions.get(field);
      if (condition == null
          || !exact
          || ranges.size() * condition.ranges().size() > MOST_COMBINATIONS) {
        break;
      }
      ranges = behindEach(ranges, condition.ranges());
      exact = condition.exact();
      used++;
    }
    if (used == 0) {
      return List.of();
    }
    boolean single = exact && used == index.fields().size();
    long keys = single ? ranges.size() : count(index.map(), ranges);
    return List.of(new AccessPath<>(index.map(), documents::get, ranges, false, keys));
  }

  private static List<KeyRange> behindEach(List<KeyRange> leading, List<KeyRange> next) {
    var all = new ArrayList<KeyRange>();
    leading.forEach(start -> next.forEach(range -> all.add(range.behind(start.from()))));
    return all;
  }

  private static long count(MVMap<Key, ?> map, List<KeyRange> ranges) {
    return ranges.stream()
        .mapToLong(range -> rank(map, range.upTo()) - rank(map, range.from()))
        .sum();
  }

  private static long rank(MVMap<Key, ?> map, Key key) {
    long index = map.getKeyIndex(key);
    return index < 0 ? -index - 1 : index;
  }
}
