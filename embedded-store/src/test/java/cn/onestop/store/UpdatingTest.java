package cn.onestop.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Updates, upserts, deletes and leases as the services do them.
@ParameterizedClass
@EnumSource(Keeping.class)
final class UpdatingTest {
  private static final int DUPLICATE_KEY = 11000;
  private static final FindOneAndUpdateOptions AFTER =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final TestStore store;
  private final MongoCollection<Document> matters;

  UpdatingTest(Keeping keeping) {
    store = keeping.open();
    matters = store.matters();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_guarded_step_applies_once_and_is_refused_with_a_stale_version() {
    matters.insertOne(TestStore.matter("m-1", 1));
    var step =
        combine(
            set("state", "accepted"),
            set("version", 3),
            pushEach("journal", List.of("accepted", "promised")));

    var after = matters.findOneAndUpdate(and(eq("_id", "m-1"), eq("version", 1)), step, AFTER);
    var stale = matters.findOneAndUpdate(and(eq("_id", "m-1"), eq("version", 1)), step, AFTER);

    assertThat(after)
        .isEqualTo(
            new Document("_id", "m-1")
                .append("version", 3)
                .append("journal", List.of("accepted", "promised"))
                .append("state", "accepted"));
    assertThat(stale).isNull();
    assertThat(store.one("m-1")).isEqualTo(after);
  }

  @Test
  void of_many_guarded_steps_at_once_exactly_one_takes_each_version() throws Exception {
    matters.insertOne(TestStore.matter("m-1", 0));
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> taken = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        taken.add(pool.submit(() -> takeVersions(100)));
      }
      int all = 0;
      for (var one : taken) {
        all += one.get();
      }
      assertThat(all).isEqualTo(100);
    }
    assertThat(store.only().getList("journal", Integer.class))
        .isEqualTo(IntStream.range(0, 100).boxed().toList());
  }

  private int takeVersions(int upTo) {
    int taken = 0;
    for (int version = 0; version < upTo; version++) {
      var result =
          matters.updateOne(
              new Document("_id", "m-1").append("version", version),
              combine(inc("version", 1), push("journal", version)));
      taken += (int) result.getModifiedCount();
    }
    return taken;
  }

  @Test
  void updates_set_unset_count_and_keep_the_greatest() {
    matters.insertOne(
        new Document("_id", "m-1").append("seq", 5).append("dirty", "m-1").append("n", 1));

    matters.updateOne(
        eq("_id", "m-1"), combine(unset("dirty"), max("seq", 9), inc("n", 2), set("a.b", true)));
    matters.updateOne(eq("_id", "m-1"), max("seq", 7));

    assertThat(store.only())
        .isEqualTo(
            new Document("_id", "m-1")
                .append("seq", 9)
                .append("n", 3)
                .append("a", new Document("b", true)));
  }

  @Test
  void pull_removes_the_elements_that_match() {
    var facts = IntStream.rangeClosed(1, 5).mapToObj(seq -> new Document("seq", seq)).toList();
    matters.insertOne(new Document("_id", "m-1").append("journal", facts));

    matters.updateOne(
        eq("_id", "m-1"), pullByFilter(new Document("journal", lte("seq", 3).toBsonDocument())));

    assertThat(store.only().getList("journal", Document.class))
        .containsExactly(new Document("seq", 4), new Document("seq", 5));
  }

  @Test
  void an_upsert_makes_the_document_once_and_changes_it_afterwards() {
    var counting = combine(inc("count", 1), setOnInsert("first", "yes"));
    var upsert = new UpdateOptions().upsert(true);

    var made = matters.updateOne(eq("_id", "c-1"), counting, upsert);
    var changed = matters.updateOne(eq("_id", "c-1"), counting, upsert);

    assertThat(requireNonNull(made.getUpsertedId()).asString().getValue()).isEqualTo("c-1");
    assertThat(changed.getUpsertedId()).isNull();
    assertThat(store.only())
        .isEqualTo(new Document("_id", "c-1").append("count", 2).append("first", "yes"));
  }

  @Test
  void a_guarded_upsert_that_lost_the_race_is_a_duplicate_key() {
    matters.insertOne(new Document("_id", "p-1").append("seq", 4));

    assertThatThrownBy(() ->
            matters.updateOne(
                and(eq("_id", "p-1"), lt("seq", 4)),
                set("seq", 4),
                new UpdateOptions().upsert(true)))
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            e -> assertThat(e.getError().getCode()).isEqualTo(DUPLICATE_KEY));
    assertThatThrownBy(() ->
            matters.findOneAndUpdate(
                and(eq("_id", "p-1"), lt("seq", 4)),
                set("seq", 4),
                new FindOneAndUpdateOptions().upsert(true)))
        .isInstanceOfSatisfying(
            MongoCommandException.class,
            e -> assertThat(e.getErrorCode()).isEqualTo(DUPLICATE_KEY));
  }

  @Test
  void of_many_upserts_of_one_document_at_once_exactly_one_makes_it() throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 20; round++) {
        var id = "lock-" + round;
        var upsert = new UpdateOptions().upsert(true);
        List<Future<Boolean>> made = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
          made.add(
              pool.submit(() ->
                  matters
                          .updateOne(
                              eq("_id", id), combine(setOnInsert("by", "me"), inc("n", 1)), upsert)
                          .getUpsertedId()
                      != null));
        }
        int makers = 0;
        for (var one : made) {
          makers += one.get() ? 1 : 0;
        }
        assertThat(makers).isEqualTo(1);
        assertThat(store.one(id).getInteger("n")).isEqualTo(8);
      }
    }
  }

  @Test
  void a_lease_is_taken_by_one_until_it_runs_out() {
    assertThat(takesLease("sweeper", Instant.parse("2026-03-02T01:00:00Z"))).isTrue();
    assertThat(takesLease("sweeper", Instant.parse("2026-03-02T01:00:30Z"))).isFalse();
    assertThat(takesLease("sweeper", Instant.parse("2026-03-02T01:01:00Z"))).isTrue();
  }

  /// The way ShedLock's provider for MongoDB does it.
  private boolean takesLease(String name, Instant now) {
    try {
      matters.findOneAndUpdate(
          and(eq("_id", name), lte("lockUntil", now)),
          combine(
              set("lockUntil", now.plusSeconds(60)),
              set("lockedAt", now),
              set("lockedBy", "host-1")),
          new FindOneAndUpdateOptions().upsert(true));
      return true;
    } catch (MongoCommandException e) {
      assertThat(e.getErrorCode()).isEqualTo(DUPLICATE_KEY);
      return false;
    }
  }

  @Test
  void documents_are_replaced_deleted_and_counted() {
    store.insertAll("a", "b", "c", "d");
    matters.replaceOne(eq("_id", "a"), new Document("state", "new"));
    matters.replaceOne(
        eq("_id", "e"), new Document("state", "new"), new ReplaceOptions().upsert(true));

    assertThat(matters.countDocuments(eq("state", "new"))).isEqualTo(2);
    assertThat(matters.deleteOne(eq("_id", "b")).getDeletedCount()).isEqualTo(1);
    assertThat(matters.deleteMany(exists("state", false)).getDeletedCount()).isEqualTo(2);
    assertThat(store.ids(new Document(), ascending("_id"))).containsExactly("a", "e");
    assertThat(matters.estimatedDocumentCount()).isEqualTo(2);
    assertThat(matters.findOneAndDelete(eq("_id", "a"))).isNotNull();
    assertThat(matters.countDocuments(gt("_id", "a"))).isEqualTo(1);
  }

  @Test
  void many_documents_are_updated_and_deleted_at_once() {
    store.insertAll(IntStream.range(0, 1000).mapToObj("m-%04d"::formatted).toArray());

    assertThat(matters.updateMany(lt("_id", "m-0700"), set("old", true)).getModifiedCount())
        .isEqualTo(700);
    assertThat(matters.deleteMany(eq("old", true)).getDeletedCount()).isEqualTo(700);
    assertThat(matters.countDocuments()).isEqualTo(300);
  }

  @Test
  void two_clients_never_see_a_half_written_document() throws Exception {
    matters.insertOne(TestStore.matter("m-1", 0));
    try (var pool = Executors.newFixedThreadPool(2)) {
      var writer =
          pool.submit(() -> {
            for (int i = 0; i < 500; i++) {
              matters.updateOne(eq("_id", "m-1"), combine(inc("version", 1), push("journal", i)));
            }
          });
      while (!writer.isDone()) {
        var seen = store.one("m-1");
        assertThat(seen.getList("journal", Integer.class)).hasSize(seen.getInteger("version"));
      }
      writer.get();
    }
  }
}
