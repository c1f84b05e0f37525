package cn.onestop.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.RenameCollectionOptions;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Unique indexes, and what becomes of them with their collection.
@ParameterizedClass
@EnumSource(Keeping.class)
final class IndexTest {

  private final TestStore store;
  private final MongoCollection<Document> matters;

  IndexTest(Keeping keeping) {
    store = keeping.open();
    matters = store.matters();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_unique_index_refuses_a_second_one_however_it_comes_about() {
    matters.createIndex(Indexes.ascending("centre", "number"), new IndexOptions().unique(true));
    matters.insertOne(new Document("_id", "a").append("centre", "C1").append("number", 1));
    matters.insertOne(new Document("_id", "b").append("centre", "C1").append("number", 2));
    matters.insertOne(new Document("_id", "c").append("centre", "C2").append("number", 1));

    assertThatThrownBy(() ->
            matters.insertOne(
                new Document("_id", "d").append("centre", "C1").append("number", 1.0)))
        .hasMessageContaining("E11000")
        .hasMessageContaining("centre");
    assertThatThrownBy(() -> matters.updateOne(eq("_id", "b"), set("number", 1)))
        .hasMessageContaining("E11000");
    matters.updateOne(eq("_id", "a"), set("number", 9));
    matters.updateOne(eq("_id", "b"), set("number", 1));
    matters.deleteOne(eq("_id", "b"));
    matters.insertOne(new Document("_id", "e").append("centre", "C1").append("number", 1));
    assertThat(store.ids(and(eq("centre", "C1"), eq("number", 1)))).containsExactly("e");
    assertThat(store.ids(eq("centre", "C1"), ascending("_id"))).containsExactly("a", "e");
    assertThat(store.ids(and(eq("centre", "C1"), gt("number", 1)))).containsExactly("a");
  }

  @Test
  void a_sparse_unique_index_holds_only_the_documents_with_the_field() {
    matters.createIndex(Indexes.ascending("dirty"), new IndexOptions().unique(true).sparse(true));
    store.insertAll("m-1", "m-2", "m-3", "x-1");
    matters.updateOne(eq("_id", "m-2"), set("dirty", "m-2"));
    matters.updateOne(eq("_id", "m-3"), set("dirty", "m-3"));
    matters.updateOne(eq("_id", "x-1"), set("dirty", "x-1"));

    assertThat(store.ids(regex("dirty", "^m-"))).containsExactly("m-2", "m-3");
    matters.updateOne(eq("_id", "m-2"), unset("dirty"));
    assertThat(store.ids(regex("dirty", "^m-"))).containsExactly("m-3");
    assertThat(store.ids(exists("dirty", false))).containsExactly("m-1", "m-2");
    assertThat(store.ids(eq("dirty", null))).containsExactly("m-1", "m-2");
  }

  @Test
  void an_index_made_later_is_filled_or_refused_without_a_trace() {
    matters.insertOne(new Document("_id", "a").append("number", 1));
    matters.insertOne(new Document("_id", "b").append("number", 1));
    var unique = new IndexOptions().unique(true).name("by-number");

    assertThatThrownBy(() -> matters.createIndex(Indexes.ascending("number"), unique))
        .hasMessageContaining("E11000");
    matters.updateOne(eq("_id", "b"), set("number", 2));
    matters.createIndex(Indexes.ascending("number"), unique);
    matters.createIndex(Indexes.ascending("number"), unique);

    assertThat(store.ids(eq("number", 2))).containsExactly("b");
    assertThatThrownBy(() -> matters.insertOne(new Document("_id", "c").append("number", 2)))
        .hasMessageContaining("E11000");
    assertThatThrownBy(() -> matters.createIndex(Indexes.ascending("other"), unique))
        .isInstanceOf(MongoCommandException.class);
    assertThat(store.ids(eq("number", 2))).containsExactly("b");
  }

  @Test
  void an_index_that_is_not_unique_is_accepted() {
    matters.createIndex(Indexes.ascending("state"));
    matters.createIndex(Indexes.ascending("lockUntil"), new IndexOptions().sparse(true));
    matters.insertOne(new Document("_id", "a").append("state", "open"));

    assertThat(store.ids(eq("state", "open"))).containsExactly("a");
    assertThat(matters.listIndexes().into(new ArrayList<>()))
        .extracting(index -> index.getString("name"))
        .containsExactlyInAnyOrder("_id_", "state_1", "lockUntil_1");
  }

  @Test
  void a_document_that_grows_too_large_is_refused_and_leaves_its_index_entries() {
    matters.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    var half = "x".repeat(9 << 20);
    matters.insertOne(new Document("_id", "a").append("number", 1).append("one", half));

    assertThatThrownBy(
            () -> matters.updateOne(eq("_id", "a"), combine(set("number", 2), set("two", half))))
        .isInstanceOf(MongoException.class);

    assertThat(matters.find(eq("number", 1)).first()).containsOnlyKeys("_id", "number", "one");
    assertThat(store.ids(eq("number", 2))).isEmpty();
    matters.insertOne(new Document("_id", "b").append("number", 2));
    assertThatThrownBy(() -> matters.insertOne(new Document("_id", "c").append("number", 1)))
        .hasMessageContaining("E11000");
  }

  @Test
  void a_refused_insert_leaves_no_index_entry() {
    matters.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    matters.insertOne(new Document("_id", "a").append("number", 1));

    assertThatThrownBy(() -> matters.insertOne(new Document("_id", "a").append("number", 2)))
        .hasMessageContaining("E11000");

    matters.insertOne(new Document("_id", "b").append("number", 2));
    assertThat(store.ids(eq("number", 2))).containsExactly("b");
  }

  @Test
  void collections_are_listed_and_dropped_with_their_indexes() {
    var view = store.database().getCollection("overview_v2");
    view.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    view.insertOne(new Document("_id", "a").append("number", 1));
    store.insertAll("m-1");
    assertThat(store.database().listCollectionNames())
        .containsExactlyInAnyOrder("matters", "overview_v2");

    view.drop();

    assertThat(store.database().listCollectionNames()).containsExactly("matters");
    view.insertOne(new Document("_id", "b").append("number", 1));
    view.insertOne(new Document("_id", "c").append("number", 1));
    assertThat(view.countDocuments()).isEqualTo(2);
    store.database().drop();
    assertThat(store.database().listCollectionNames()).isEmpty();
    assertThat(matters.countDocuments()).isZero();
  }

  @Test
  void a_collection_can_be_renamed_into_the_place_of_another() {
    var next = store.database().getCollection("matters_next");
    next.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    next.insertOne(new Document("_id", "new").append("number", 1));
    store.insertAll("old");

    next.renameCollection(matters.getNamespace(), new RenameCollectionOptions().dropTarget(true));

    assertThat(store.ids(new Document())).containsExactly("new");
    assertThat(store.ids(eq("number", 1))).containsExactly("new");
    assertThatThrownBy(() -> matters.insertOne(new Document("_id", "x").append("number", 1)))
        .hasMessageContaining("E11000");
  }
}
