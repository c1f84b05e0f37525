package cn.onestop.testkit.queries;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/// The fields a query looks by, whatever their values are.
///
/// @param equal fields that are to have a value, or one of several
/// @param ranging fields that are to lie between values, or to be there at all
/// @param sort fields in whose order the answer comes
public record QueryShape(
    String collection, Set<String> equal, Set<String> ranging, List<String> sort) {

  private static final Set<String> EQUAL = Set.of("$eq", "$in");

  public QueryShape {
    equal = Set.copyOf(equal);
    ranging = Set.copyOf(ranging);
    sort = List.copyOf(sort);
  }

  /// The shape of a filter; what is joined by `$and` is one filter.
  static QueryShape of(String collection, BsonDocument filter, BsonDocument sort) {
    Set<String> equal = new LinkedHashSet<>();
    Set<String> ranging = new LinkedHashSet<>();
    look(filter, equal, ranging);
    ranging.removeAll(equal);
    return new QueryShape(collection, equal, ranging, List.copyOf(sort.keySet()));
  }

  private static void look(BsonDocument filter, Set<String> equal, Set<String> ranging) {
    for (Map.Entry<String, BsonValue> condition : filter.entrySet()) {
      if (condition.getKey().equals("$and")) {
        condition.getValue().asArray().forEach(each -> look(each.asDocument(), equal, ranging));
      } else if (condition.getKey().startsWith("$")) {
        // Neither an index nor this test can tell what it asks for: no index serves it.
        ranging.add(condition.getKey());
      } else if (isEquality(condition.getValue())) {
        equal.add(condition.getKey());
      } else {
        ranging.add(condition.getKey());
      }
    }
  }

  private static boolean isEquality(BsonValue value) {
    return !value.isDocument()
        || value.asDocument().keySet().stream().noneMatch(key -> key.startsWith("$"))
        || EQUAL.containsAll(value.asDocument().keySet());
  }

  /// Whether everything there is was asked for, in any order.
  boolean isEverything() {
    return equal.isEmpty() && ranging.isEmpty() && sort.isEmpty();
  }

  /// Whether everything there is was asked for, in an order.
  boolean isOrderOnly() {
    return equal.isEmpty() && ranging.isEmpty() && !sort.isEmpty();
  }

  /// The index that would serve it: what is equal first, then the order, then what ranges.
  String wanted() {
    Set<String> keys = new LinkedHashSet<>(new TreeSet<>(equal));
    keys.addAll(sort);
    keys.addAll(new TreeSet<>(ranging));
    return String.join(", ", keys);
  }

  @Override
  public String toString() {
    return collection
        + " by "
        + new TreeSet<>(equal)
        + (ranging.isEmpty() ? "" : " within " + new TreeSet<>(ranging))
        + (sort.isEmpty() ? "" : " sorted by " + sort);
  }
}
