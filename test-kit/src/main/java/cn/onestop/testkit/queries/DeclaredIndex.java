package cn.onestop.testkit.queries;

import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;

/// An index that a service declares.
///
/// @param sparse whether it holds only what has its first field: few of many
public record DeclaredIndex(String collection, List<String> keys, boolean unique, boolean sparse) {

  public DeclaredIndex {
    keys = List.copyOf(keys);
  }

  static DeclaredIndex of(String collection, BsonDocument index) {
    return new DeclaredIndex(
        collection,
        List.copyOf(index.getDocument("key").keySet()),
        index.getBoolean("unique", BsonBoolean.FALSE).getValue(),
        index.getBoolean("sparse", BsonBoolean.FALSE).getValue());
  }

  /// The index that every collection has.
  static DeclaredIndex byId(String collection) {
    return new DeclaredIndex(collection, List.of("_id"), true, false);
  }

  /// Whether a store that follows it looks at little more than it answers with. What is equal has
  /// to lead, then comes either the order or a range. A field the index does not hold may be looked
  /// at document by document where these are few: one by a unique index, those singled out by a
  /// sparse one.
  boolean serves(QueryShape query) {
    if (!collection.equals(query.collection())) {
      return false;
    }
    int led = 0;
    while (led < keys.size() && query.equal().contains(keys.get(led))) {
      led++;
    }
    if (unique && led == keys.size()) {
      return true;
    }
    List<String> rest = keys.subList(led, keys.size());
    boolean sorted = query.sort().isEmpty() || startsWith(rest, query.sort());
    boolean ranged = !rest.isEmpty() && query.ranging().contains(rest.getFirst());
    boolean all =
        keys.containsAll(query.equal())
            && query.equal().size() == led
            && keys.containsAll(query.ranging())
            && query.ranging().size() <= (ranged || !query.sort().isEmpty() ? 1 : 0);
    boolean leads = led > 0 || ranged || (query.isOrderOnly() && sorted);
    return leads && sorted && (all || sparse);
  }

  private static boolean startsWith(List<String> keys, List<String> sort) {
    return keys.size() >= sort.size() && keys.subList(0, sort.size()).equals(sort);
  }

  @Override
  public String toString() {
    return collection + " " + keys + (unique ? " unique" : "") + (sparse ? " sparse" : "");
  }
}
