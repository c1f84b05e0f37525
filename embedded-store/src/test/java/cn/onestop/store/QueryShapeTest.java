package cn.onestop.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the services ask often must look at few of many documents.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryShapeTest {
  private static final int MATTERS = 12_000;

  private final TestStore store = Keeping.ON_DISK.open();
  private final MongoCollection<Document> matters = store.matters();

  @BeforeAll
  void fill() {
    matters.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    matters.createIndex(Indexes.ascending("dirty"), new IndexOptions().unique(true).sparse(true));
    matters.createIndex(Indexes.ascending("centre", "day", "seq"), new IndexOptions().unique(true));
    matters.insertMany(IntStream.range(0, MATTERS).mapToObj(QueryShapeTest::matter).toList());
    for (int i = 0; i < 50; i++) {
      matters.updateOne(eq("_id", id(i * 100)), set("dirty", id(i * 100)));
    }
  }

  private static String id(int i) {
    return "m-%05d".formatted(i);
  }

  private static Document matter(int i) {
    return new Document("_id", id(i))
        .append("version", 1)
        .append("number", "N%05d".formatted(i))
        .append("state", "open")
        .append("centre", "C" + i % 2)
        .append("day", i % 100)
        .append("seq", i);
  }

  @AfterAll
  void close() {
    store.close();
  }

  private long examined() {
    return store.scans().latest("contract.matters").orElseThrow().examined();
  }

  private int found(Bson filter) {
    return matters.find(filter).into(new ArrayList<>()).size();
  }

  @Test
  void a_guarded_update_looks_at_one_document_however_its_filter_is_written() {
    matters.updateOne(new Document("_id", id(7)).append("version", 99), inc("version", 1));
    assertThat(examined()).isEqualTo(1);
    matters.findOneAndUpdate(and(eq("version", 99), eq("_id", id(7))), inc("version", 1));
    assertThat(examined()).isEqualTo(1);
    matters.updateOne(
        and(and(eq("_id", id(7)), lt("version", 0)), eq("state", "open")), inc("version", 1));
    assertThat(examined()).isEqualTo(1);
    matters.updateOne(new Document("_id", new Document("$eq", id(7))), set("seen", true));
    assertThat(examined()).isEqualTo(1);
  }

  @Test
  void a_lease_and_an_upsert_look_at_one_document() {
    matters.findOneAndUpdate(
        and(eq("_id", id(8)), lte("version", 5)),
        set("seen", true),
        new FindOneAndUpdateOptions().upsert(true));
    assertThat(examined()).isEqualTo(1);
    matters.updateOne(eq("_id", "zz-new"), set("number", "Z1"), new UpdateOptions().upsert(true));
    assertThat(examined()).isZero();
    matters.deleteOne(eq("_id", "zz-new"));
    assertThat(examined()).isEqualTo(1);
  }

  @Test
  void several_ids_cost_as_many_documents() {
    assertThat(found(in("_id", id(1), id(5000), id(11_999), "none"))).isEqualTo(3);
    assertThat(examined()).isEqualTo(3);
    assertThat(found(and(eq("state", "open"), in("_id", id(1), id(2))))).isEqualTo(2);
    assertThat(examined()).isEqualTo(2);
    assertThat(matters.countDocuments(in("_id", id(1), id(2)))).isEqualTo(2);
    assertThat(examined()).isEqualTo(2);
  }

  @Test
  void a_page_by_id_costs_its_own_length_in_both_directions() {
    var page =
        matters.find(gt("_id", id(6000))).sort(ascending("_id")).limit(200).into(new ArrayList<>());
    assertThat(page).hasSize(200).first().extracting("_id").isEqualTo(id(6001));
    assertThat(examined()).isEqualTo(200);

    var before =
        matters
            .find(lt("_id", id(6000)))
            .sort(descending("_id"))
            .limit(200)
            .into(new ArrayList<>());
    assertThat(before).hasSize(200).first().extracting("_id").isEqualTo(id(5999));
    assertThat(examined()).isEqualTo(200);

    matters.find().sort(descending("_id")).first();
    assertThat(examined()).isEqualTo(1);
  }

  @Test
  void a_range_or_a_prefix_of_ids_costs_what_lies_in_it() {
    assertThat(found(and(gte("_id", id(100)), lt("_id", id(110))))).isEqualTo(10);
    assertThat(examined()).isEqualTo(10);
    assertThat(found(regex("_id", "^m-0012"))).isEqualTo(10);
    assertThat(examined()).isEqualTo(10);
    assertThat(found(regex("_id", Pattern.compile("^" + Pattern.quote("m-0012"))))).isEqualTo(10);
    assertThat(examined()).isEqualTo(10);
    assertThat(matters.updateMany(regex("_id", "^m-0012"), set("seen", true)).getMatchedCount())
        .isEqualTo(10);
    assertThat(examined()).isEqualTo(10);
  }

  @Test
  void marked_documents_are_found_by_the_sparse_index_alone() {
    assertThat(matters.find(regex("dirty", "^m-")).limit(200).into(new ArrayList<>())).hasSize(50);
    assertThat(examined()).isEqualTo(50);
    assertThat(
            matters
                .find(regex("dirty", "^m-"))
                .sort(ascending("_id"))
                .limit(20)
                .into(new ArrayList<>()))
        .hasSize(20);
    assertThat(examined()).isEqualTo(50);
    assertThat(found(and(regex("dirty", "^m-00"), gt("_id", "m-")))).isEqualTo(10);
    assertThat(examined()).isEqualTo(10);
    assertThat(found(gt("dirty", id(4000)))).isEqualTo(9);
    assertThat(examined()).isEqualTo(9);
  }

  @Test
  void a_unique_field_finds_one_and_the_front_of_several_finds_theirs() {
    assertThat(found(and(eq("state", "open"), eq("number", "N00042")))).isEqualTo(1);
    assertThat(examined()).isEqualTo(1);
    assertThat(found(and(eq("centre", "C1"), eq("day", 41), eq("seq", 141)))).isEqualTo(1);
    assertThat(examined()).isEqualTo(1);
    assertThat(found(and(eq("centre", "C1"), eq("day", 41)))).isEqualTo(120);
    assertThat(examined()).isEqualTo(120);
    assertThat(found(and(eq("centre", "C1"), gte("day", 97)))).isEqualTo(240);
    assertThat(examined()).isEqualTo(240);
  }

  @Test
  void a_query_without_a_way_to_its_documents_is_shown() {
    store.scans().clear();
    assertThat(found(and(eq("state", "closed"), or(gt("seq", 1), lt("day", 3))))).isZero();
    assertThat(found(eq("number", "N00001"))).isEqualTo(1);

    assertThat(store.scans().over(1000))
        .singleElement()
        .satisfies(scan -> {
          assertThat(scan.collection()).isEqualTo("contract.matters");
          assertThat(scan.filter())
              .isEqualTo("{$and: [{state: ?}, {$or: [{seq: {$gt: ?}}, {day: {$lt: ?}}]}]}");
          assertThat(scan.examined()).isEqualTo(MATTERS);
        });
  }
}
