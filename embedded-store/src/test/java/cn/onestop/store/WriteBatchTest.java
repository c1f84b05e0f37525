package cn.onestop.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Many writes in one command.
@ParameterizedClass
@EnumSource(Keeping.class)
final class WriteBatchTest {
  private static final int DUPLICATE_KEY = 11000;

  private final TestStore store;
  private final MongoCollection<Document> matters;

  WriteBatchTest(Keeping keeping) {
    store = keeping.open();
    matters = store.matters();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void an_unordered_bulk_goes_on_past_a_failure_and_counts_what_it_did() {
    matters.insertOne(TestStore.matter("m-3", 1));
    var inserts =
        IntStream.range(0, 120)
            .mapToObj(i -> new InsertOneModel<>(TestStore.matter("m-" + i, 1)))
            .toList();

    assertThatThrownBy(() -> matters.bulkWrite(inserts, new BulkWriteOptions().ordered(false)))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e -> {
              assertThat(e.getWriteErrors())
                  .singleElement()
                  .satisfies(error -> {
                    assertThat(error.getIndex()).isEqualTo(3);
                    assertThat(error.getCode()).isEqualTo(DUPLICATE_KEY);
                  });
              assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(119);
            });
    assertThat(matters.countDocuments()).isEqualTo(120);
  }

  @Test
  void an_ordered_insert_stops_at_the_first_failure() {
    matters.insertOne(TestStore.matter("m-70", 1));
    var documents = IntStream.range(0, 120).mapToObj(i -> TestStore.matter("m-" + i, 1)).toList();

    assertThatThrownBy(() -> matters.insertMany(documents, new InsertManyOptions().ordered(true)))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e -> {
              assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(70);
              assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(70);
            });
    assertThat(matters.countDocuments()).isEqualTo(71);
  }

  @Test
  void an_ordered_bulk_of_updates_stops_at_the_first_failure() {
    store.insertAll("a", "b", "c");
    matters.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true).sparse(true));
    List<WriteModel<Document>> updates =
        List.of(
            new UpdateOneModel<>(eq("_id", "a"), set("number", 1)),
            new UpdateOneModel<>(eq("_id", "b"), set("number", 1)),
            new UpdateOneModel<>(eq("_id", "c"), set("number", 3)));

    assertThatThrownBy(() -> matters.bulkWrite(updates, new BulkWriteOptions().ordered(true)))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e -> assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1));
    assertThat(store.ids(exists("number"), ascending("_id"))).containsExactly("a");
  }

  @Test
  void a_bulk_of_upserts_says_which_it_made() {
    store.insertAll("m-0", "m-60");
    var updates =
        IntStream.range(0, 100)
            .mapToObj(i ->
                new UpdateOneModel<Document>(
                    eq("_id", "m-" + i), set("seq", i), new UpdateOptions().upsert(true)))
            .toList();

    var result = matters.bulkWrite(updates, new BulkWriteOptions().ordered(false));

    assertThat(result.getUpserts()).hasSize(98);
    assertThat(result.getUpserts())
        .allSatisfy(upsert ->
            assertThat(upsert.getId().asString().getValue()).isEqualTo("m-" + upsert.getIndex()));
    assertThat(result.getMatchedCount()).isEqualTo(2);
    assertThat(result.getModifiedCount()).isEqualTo(2);
  }
}
