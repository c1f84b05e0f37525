package cn.onestop.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Filters, orders, pages.
@ParameterizedClass
@EnumSource(Keeping.class)
final class FindingTest {

  private final TestStore store;
  private final MongoCollection<Document> matters;

  FindingTest(Keeping keeping) {
    store = keeping.open();
    matters = store.matters();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void documents_are_found_by_id_by_several_ids_and_by_ranges() {
    store.insertAll("b", "d", "a", "c", "ab", "e");

    assertThat(store.ids(eq("_id", "c"))).containsExactly("c");
    assertThat(store.ids(in("_id", "e", "x", "a", "e"))).containsExactly("a", "e");
    assertThat(store.ids(gt("_id", "b"))).containsExactly("c", "d", "e");
    assertThat(store.ids(and(gte("_id", "ab"), lt("_id", "d")))).containsExactly("ab", "b", "c");
    assertThat(store.ids(and(gte("_id", "ab"), lt("_id", "d")), descending("_id")))
        .containsExactly("c", "b", "ab");
    assertThat(store.ids(regex("_id", "^a"))).containsExactly("a", "ab");
    assertThat(store.ids(or(eq("_id", "a"), eq("_id", "e")))).containsExactly("a", "e");
    assertThat(store.ids(ne("_id", "a"), descending("_id")))
        .containsExactly("e", "d", "c", "b", "ab");
  }

  @Test
  void ids_of_different_kinds_sort_as_in_mongodb_and_ranges_stay_within_a_kind() {
    var object = new ObjectId("65f000000000000000000001");
    var day = Date.from(Instant.parse("2026-03-02T01:00:00Z"));
    store.insertAll(
        "2",
        10,
        object,
        true,
        day,
        -3,
        new Document("centre", "C").append("seq", 1),
        2.5,
        "10",
        1L << 60);

    assertThat(store.ids(new Document(), ascending("_id")))
        .containsExactly(
            -3,
            2.5,
            10,
            1L << 60,
            "10",
            "2",
            new Document("centre", "C").append("seq", 1),
            object,
            true,
            day);
    assertThat(store.ids(gt("_id", 0))).containsExactly(2.5, 10, 1L << 60);
    assertThat(store.ids(gte("_id", ""))).containsExactly("10", "2");
    assertThat(store.ids(eq("_id", 10.0))).containsExactly(10);
    assertThat(store.ids(eq("_id", new Document("centre", "C").append("seq", 1)))).hasSize(1);
  }

  @Test
  void pages_by_id_are_complete_and_do_not_overlap() {
    store.insertAll(IntStream.range(0, 500).mapToObj("m-%04d"::formatted).toArray());
    var seen = new ArrayList<String>();
    var after = "";
    List<String> page;
    do {
      page =
          matters
              .find(and(gt("_id", after), new Document()))
              .sort(ascending("_id"))
              .limit(60)
              .map(found -> found.getString("_id"))
              .into(new ArrayList<>());
      seen.addAll(page);
      after = page.isEmpty() ? after : page.getLast();
    } while (!page.isEmpty());

    assertThat(seen).hasSize(500).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_long_answer_comes_in_batches_and_survives_writes_in_between() {
    store.insertAll(IntStream.range(0, 3000).mapToObj("m-%04d"::formatted).toArray());

    try (var cursor = matters.find().sort(ascending("_id")).batchSize(100).iterator()) {
      var seen = new ArrayList<String>();
      while (cursor.hasNext()) {
        seen.add(cursor.next().getString("_id"));
        if (seen.size() == 150) {
          matters.deleteOne(eq("_id", "m-2000"));
          matters.insertOne(new Document("_id", "m-2500a"));
          matters.insertOne(new Document("_id", "m-0000a"));
        }
      }
      assertThat(seen).hasSize(3000).contains("m-2500a").doesNotContain("m-2000", "m-0000a");
    }
    assertThat(matters.find().into(new ArrayList<>())).hasSize(3001);
  }

  @Test
  void other_sorts_work_with_skip_limit_and_projection() {
    for (int i = 0; i < 50; i++) {
      matters.insertOne(
          new Document("_id", "m-%02d".formatted(i)).append("due", i % 7).append("state", "open"));
    }

    var found =
        matters
            .find(eq("state", "open"))
            .sort(orderBy(descending("due"), ascending("_id")))
            .skip(5)
            .limit(4)
            .projection(fields(include("due"), excludeId()))
            .into(new ArrayList<>());
    assertThat(found).containsExactly(due(6), due(6), due(5), due(5));
    assertThat(matters.find().sort(ascending("due")).batchSize(7).into(new ArrayList<>()))
        .extracting(one -> one.getInteger("due"))
        .hasSize(50)
        .isSorted();
  }

  private static Document due(int days) {
    return new Document("due", days);
  }

  @Test
  void aggregations_see_what_a_leading_match_lets_through() {
    for (int i = 0; i < 20; i++) {
      matters.insertOne(new Document("_id", "m-%02d".formatted(i)).append("window", "W" + i % 2));
    }
    var counts =
        matters
            .aggregate(
                List.of(
                    Aggregates.match(gte("_id", "m-10")),
                    Aggregates.group("$window", Accumulators.sum("n", 1)),
                    Aggregates.sort(ascending("_id"))))
            .into(new ArrayList<>());

    assertThat(counts)
        .containsExactly(
            new Document("_id", "W0").append("n", 5), new Document("_id", "W1").append("n", 5));
  }
}
