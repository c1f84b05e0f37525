package cn.onestop.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Whatever way a query takes, by `_id` or by an index, it finds what reading everything through
/// would find.
final class LookupProperties {
  private static final List<String> FIELDS =
      List.of("_id", "number", "dirty", "centre", "seq", "note");
  private static TestStore store;

  /// Documents of few different values, so that filters hit, with a sparse, a compound and no
  /// index.
  @BeforeContainer
  static void fill() {
    store = Keeping.IN_MEMORY.open();
    var matters = store.matters();
    var unique = new IndexOptions().unique(true);
    matters.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true).sparse(true));
    matters.createIndex(Indexes.ascending("dirty"), new IndexOptions().unique(true).sparse(true));
    matters.createIndex(Indexes.ascending("centre", "seq"), unique);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      try {
        matters.insertOne(document(i));
      } catch (MongoWriteException taken) {
        refused++;
      }
    }
    assertThat(refused).isLessThan(300);
  }

  private static Document document(int i) {
    var document =
        new Document("_id", value(i))
            .append("centre", i % 3 == 0 ? null : "C" + i % 5)
            .append("seq", i / 5);
    if (i % 2 == 0) {
      document.append("number", i % 4 == 0 ? List.of(i, "n" + i) : value(i * 3));
    }
    if (i % 7 == 0) {
      document.append("dirty", "m-" + i);
    }
    return document.append("note", i % 4);
  }

  private static Object value(int i) {
    return i % 3 == 0 ? i / 3 : i % 3 == 1 ? "a" + i : new Document("x", i % 20);
  }

  @AfterContainer
  static void close() {
    store.close();
  }

  @Property(tries = 600, shrinking = ShrinkingMode.BOUNDED)
  void a_lookup_finds_what_a_full_scan_finds(@ForAll("filters") Bson filter) {
    var throughAnd = and(filter, exists("_id"));
    var scanned = store.ids(or(filter), Sorts.ascending("_id"));

    assertThat(store.ids(filter, Sorts.ascending("_id"))).isEqualTo(scanned);
    assertThat(store.ids(throughAnd, Sorts.descending("_id"))).isEqualTo(scanned.reversed());
    assertThat(store.matters().countDocuments(filter)).isEqualTo(scanned.size());
    assertThat(store.ids(filter, Sorts.orderBy(Sorts.ascending("note"), Sorts.ascending("_id"))))
        .containsExactlyInAnyOrderElementsOf(scanned);
  }

  @Provide
  Arbitrary<Bson> filters() {
    return condition()
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(all -> all.size() == 1 ? all.getFirst() : and(all));
  }

  private static Arbitrary<Bson> condition() {
    return Combinators.combine(
            Arbitraries.of(FIELDS), Arbitraries.integers().between(0, 9), values(), values())
        .as(LookupProperties::condition);
  }

  private static Bson condition(String field, int operator, Object one, Object other) {
    return switch (operator) {
      case 0 -> eq(field, one);
      case 1 -> in(field, one, other);
      case 2 -> gt(field, one);
      case 3 -> gte(field, one);
      case 4 -> lt(field, one);
      case 5 -> lte(field, one);
      case 6 -> new Document(field, new Document("$gte", one).append("$lt", other));
      case 7 -> regex(field, "^" + (one instanceof String text ? text : "m-"));
      case 8 -> ne(field, one);
      default -> exists(field, one instanceof String);
    };
  }

  private static Arbitrary<Object> values() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 400).map(LookupProperties::value),
        Arbitraries.of("C1", "C2", "m-14", "m-1", "a1", "n8", "a", "", 7.0),
        Arbitraries.integers().between(0, 80));
  }
}
