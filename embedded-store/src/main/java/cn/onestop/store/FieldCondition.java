package cn.onestop.store;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// What a filter asks of one field, as stretches of keys.
///
/// It only says where to look, and may be wider than the filter: every document found is still held
/// against the whole filter.
///
/// @param exact each stretch is a single value
record FieldCondition(List<KeyRange> ranges, boolean exact) {

  /// The conditions by field, those inside `$and` too, since `Filters.and` writes them so.
  static Map<String, FieldCondition> of(Document filter) {
    var conditions = new HashMap<String, FieldCondition>();
    collect(filter, conditions);
    return conditions;
  }

  private static void collect(Document filter, Map<String, FieldCondition> conditions) {
    filter.forEach((field, wanted) -> {
      if (field.equals("$and") && wanted instanceof Collection<?> parts) {
        parts.forEach(part -> collect((Document) part, conditions));
      } else if (!field.startsWith("$")) {
        on(wanted).ifPresent(condition -> conditions.merge(field, condition, both(field)));
      }
    });
  }

  /// An `_id` has one value, so two conditions on it narrow each other; elsewhere each may hold for
  /// another array element.
  private static BinaryOperator<FieldCondition> both(String field) {
    return (one, other) -> {
      if (one.exact || other.exact) {
        return one.exact ? one : other;
      }
      boolean single = field.equals("_id") && !one.ranges.isEmpty() && !other.ranges.isEmpty();
      return single ? range(one.ranges.getFirst().within(other.ranges.getFirst())) : one;
    };
  }

  private static Optional<FieldCondition> on(@Nullable Object wanted) {
    if (BsonRegularExpression.isRegularExpression(wanted)) {
      return TextPrefix.of(BsonRegularExpression.convertToRegularExpression(wanted))
          .map(prefix -> range(KeyRange.under(KeyWriter.textsStartingWith(prefix))));
    }
    return switch (wanted) {
      case Document operators when isOperators(operators) -> onOperators(operators);
      case null, default -> values(Collections.singletonList(wanted));
    };
  }

  private static Optional<FieldCondition> onOperators(Document operators) {
    if (operators.get("$in") instanceof Collection<?> values) {
      return values(values);
    }
    if (operators.containsKey("$eq")) {
      return values(Collections.singletonList(operators.get("$eq")));
    }
    Optional<KeyRange> range = Optional.empty();
    for (var operator : List.of("$gt", "$gte", "$lt", "$lte")) {
      var limit = operators.get(operator);
      if (isComparable(limit)) {
        var bounded = bounded(operator, limit);
        range = Optional.of(range.map(bounded::within).orElse(bounded));
      }
    }
    return range.map(FieldCondition::range);
  }

  private static KeyRange bounded(String operator, @Nullable Object limit) {
    var all = KeyRange.ofKind(Kind.of(limit));
    var key = KeyWriter.keyOf(limit);
    return switch (operator) {
      case "$gt" -> all.after(key);
      case "$gte" -> all.startingAt(key);
      case "$lt" -> all.before(key);
      default -> all.endingWith(key);
    };
  }

  private static Optional<FieldCondition> values(Collection<?> values) {
    if (!values.stream().allMatch(FieldCondition::isComparable)) {
      return Optional.empty();
    }
    var ranges =
        values.stream().map(KeyWriter::keyOf).sorted().distinct().map(KeyRange::under).toList();
    return Optional.of(new FieldCondition(ranges, true));
  }

  private static FieldCondition range(KeyRange range) {
    return new FieldCondition(range.isEmpty() ? List.of() : List.of(range), false);
  }

  /// Null also finds documents without the field, a list also finds its elements, the rest sorts in
  /// no useful way.
  private static boolean isComparable(@Nullable Object value) {
    return switch (Kind.of(value)) {
      case MIN_KEY, NULL, LIST, REGULAR_EXPRESSION, OTHER, MAX_KEY -> false;
      case DOCUMENT -> value instanceof Document document && !isOperators(document);
      default -> true;
    };
  }

  private static boolean isOperators(Document document) {
    return document.keySet().stream().anyMatch(key -> key.startsWith("$"));
  }
}
