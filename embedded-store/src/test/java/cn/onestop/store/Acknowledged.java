package cn.onestop.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;

/// Writes of every kind, and what of them was acknowledged; it outlives the store and calls it to
/// account.
final class Acknowledged {
  private static final int FACTS_TO_A_MATTER = 40;
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final AtomicLong sequence = new AtomicLong();
  private final Set<String> inserted = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();
  private final Map<String, Long> counted = new ConcurrentHashMap<>();
  private final Map<String, Long> attempted = new ConcurrentHashMap<>();
  private final Map<String, Long> bulks = new ConcurrentHashMap<>();

  /// One kind of write, over and over by one client.
  interface Work {
    void once(MongoClient client);
  }

  List<Work> kinds() {
    return List.of(
        this::insert,
        this::insert,
        this::step,
        this::step,
        this::count,
        this::bulk,
        this::renumber);
  }

  static void prepare(MongoClient client) {
    collection(client, "numbers")
        .createIndex(Indexes.ascending("number"), new IndexOptions().unique(true).sparse(true));
  }

  private static MongoCollection<Document> collection(MongoClient client, String name) {
    return client.getDatabase("kill").getCollection(name);
  }

  private static String filler() {
    return "办".repeat(ThreadLocalRandom.current().nextInt(1000));
  }

  private void insert(MongoClient client) {
    var id = "i-" + sequence.incrementAndGet();
    collection(client, "inserts").insertOne(new Document("_id", id).append("text", filler()));
    inserted.add(id);
  }

  /// A guarded step of a matter that several clients work on; now and then they begin a new one.
  private void step(MongoClient client) {
    var matters = collection(client, "matters");
    var id = "m-" + (sequence.get() / 500 + ThreadLocalRandom.current().nextInt(4));
    var matter = matters.find(eq("_id", id)).first();
    int version = matter == null ? 0 : matter.getInteger("version");
    if (version == FACTS_TO_A_MATTER) {
      return;
    }
    if (matter == null) {
      matters.updateOne(
          eq("_id", id), combine(inc("version", 0), set("journal", List.of())), UPSERT);
      return;
    }
    var fact = new Document("seq", version + 1).append("text", filler());
    var result =
        matters.updateOne(
            and(eq("_id", id), eq("version", version)),
            combine(inc("version", 1), push("journal", fact)));
    if (result.getModifiedCount() == 1) {
      versions.merge(id, version + 1, Math::max);
    }
  }

  private void count(MongoClient client) {
    var id = "c-" + ThreadLocalRandom.current().nextInt(5);
    attempted.merge(id, 1L, Long::sum);
    collection(client, "counters").updateOne(eq("_id", id), inc("n", 1L), UPSERT);
    counted.merge(id, 1L, Long::sum);
  }

  private void bulk(MongoClient client) {
    long value = sequence.incrementAndGet();
    var ids = IntStream.range(0, 120).mapToObj(i -> "b-" + i).toList();
    collection(client, "bulks")
        .bulkWrite(
            ids.stream()
                .map(id -> new UpdateOneModel<Document>(eq("_id", id), set("value", value), UPSERT))
                .toList(),
            new BulkWriteOptions().ordered(false));
    ids.forEach(id -> bulks.merge(id, value, Math::max));
  }

  /// Moves a document from one place of a unique index to another.
  private void renumber(MongoClient client) {
    var id = "n-" + ThreadLocalRandom.current().nextInt(50);
    collection(client, "numbers")
        .updateOne(eq("_id", id), set("number", sequence.incrementAndGet()), UPSERT);
  }

  long writes() {
    return inserted.size()
        + counted.values().stream().mapToLong(Long::longValue).sum()
        + bulks.size()
        + versions.size();
  }

  void assertKept(MongoClient client) {
    assertThat(all(client, "inserts").keySet()).containsAll(inserted);
    var matters = all(client, "matters");
    versions.forEach((id, version) ->
        assertThat(matters.get(id).getInteger("version")).as(id).isGreaterThanOrEqualTo(version));
    matters.forEach((id, matter) ->
        assertThat(matter.getList("journal", Document.class))
            .as(id)
            .extracting(fact -> fact.getInteger("seq"))
            .isEqualTo(IntStream.rangeClosed(1, matter.getInteger("version")).boxed().toList()));
    var counters = all(client, "counters");
    counted.forEach((id, times) ->
        assertThat(counters.get(id).getLong("n")).as(id).isBetween(times, attempted.get(id)));
    var values = all(client, "bulks");
    bulks.forEach((id, value) ->
        assertThat(values.get(id).getLong("value")).as(id).isGreaterThanOrEqualTo(value));
    assertIndexAgrees(client);
  }

  private static void assertIndexAgrees(MongoClient client) {
    var numbers = collection(client, "numbers");
    var documents = all(client, "numbers");
    documents.forEach((id, document) ->
        assertThat(numbers.find(eq("number", document.get("number"))).into(new ArrayList<>()))
            .containsExactly(document));
    assertThat(numbers.find(gte("number", 0)).into(new ArrayList<>()))
        .hasSameSizeAs(documents.keySet());
    assertThat(numbers.countDocuments(exists("number"))).isEqualTo(documents.size());
  }

  private static Map<String, Document> all(MongoClient client, String name) {
    var documents = new HashMap<String, Document>();
    collection(client, name).find().forEach(found -> documents.put(found.getString("_id"), found));
    assertThat(collection(client, name).estimatedDocumentCount())
        .as(name)
        .isEqualTo(documents.size());
    return documents;
  }
}
