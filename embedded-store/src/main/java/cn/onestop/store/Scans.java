package cn.onestop.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How many documents queries look at, so that a test can fail a query that would not scale.
///
/// A query must find its few documents by `_id` or by a unique index. One that reads a collection
/// through is quick with ten documents and stops the center with a hundred thousand.
public final class Scans {
  private static final long WORTH_KEEPING = 100;
  private static final int MOST_SHAPES = 1000;

  private final Map<String, Look> latest = new ConcurrentHashMap<>();
  private final Map<Shape, Long> costly = new ConcurrentHashMap<>();

  /// One query; updates, deletes and counts are queries too.
  ///
  /// @param collection with its database in front, as in `onestop_matters.matters`
  /// @param filter without its values: `{_id: {$gt: ?}}`
  /// @param examined how many documents it looked at
  public record Scan(String collection, String filter, long examined) {}

  private record Look(Document filter, long examined) {}

  private record Shape(String collection, String filter) {}

  Scans() {}

  /// What the last query on this collection cost.
  public Optional<Scan> latest(String collection) {
    return Optional.ofNullable(latest.get(collection))
        .map(look -> new Scan(collection, shape(look.filter), look.examined));
  }

  /// The queries that looked at more documents than this, each shape once with its worst figure,
  /// the worst first. Queries that looked at 100 documents or fewer are not kept.
  public List<Scan> over(long examined) {
    return costly.entrySet().stream()
        .filter(entry -> entry.getValue() > examined)
        .map(entry -> new Scan(entry.getKey().collection, entry.getKey().filter, entry.getValue()))
        .sorted(Comparator.comparingLong(Scan::examined).reversed())
        .toList();
  }

  public void clear() {
    latest.clear();
    costly.clear();
  }

  void note(String collection, Document filter, long examined) {
    latest.put(collection, new Look(filter, examined));
    if (examined > WORTH_KEEPING && costly.size() < MOST_SHAPES) {
      costly.merge(new Shape(collection, shape(filter)), examined, Math::max);
    }
  }

  private static String shape(@Nullable Object filter) {
    return switch (filter) {
      case Document document ->
          document.entrySet().stream()
              .map(entry -> entry.getKey() + ": " + shape(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case Collection<?> parts when parts.stream().allMatch(Document.class::isInstance) ->
          parts.stream().map(Scans::shape).distinct().collect(Collectors.joining(", ", "[", "]"));
      case null, default -> "?";
    };
  }
}
