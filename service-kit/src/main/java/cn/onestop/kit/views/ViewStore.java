package cn.onestop.kit.views;

import cn.onestop.kit.views.BatchPlan.Change;
import cn.onestop.kit.views.BatchPlan.ListChange;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/// One generation of a view in the store: the one place that knows its collections and fields.
///
/// A batch is written in this order: dead letters and blocks, counters, lists, projections, and
/// after them the offsets are committed. Each step may be repeated after a crash: a counter knows
/// the last offset it took, a list entry and a projection the last fact.
final class ViewStore<P> {

  private final MongoDatabase database;
  private final String prefix;
  private final TopicIds topicIds;
  private final Codec<P> codec;
  private final MongoCollection<BsonDocument> projections;
  private final MongoCollection<Document> counters;
  private final MongoCollection<Document> blocks;

  ViewStore(MongoDatabase database, View<P> view, int generation, TopicIds topicIds) {
    this.database = database.withWriteConcern(WriteConcern.MAJORITY);
    this.prefix = prefix(view.name(), generation);
    this.topicIds = topicIds;
    this.codec = database.getCodecRegistry().get(view.projection());
    this.projections = this.database.getCollection(prefix + "projections", BsonDocument.class);
    this.counters = this.database.getCollection(prefix + "counters");
    this.blocks = this.database.getCollection(prefix + "blocks");
  }

  static String prefix(String view, int generation) {
    return "view." + view + "." + generation + ".";
  }

  Map<String, Slot<P>> slots(Collection<String> aggregates) {
    Map<String, Slot<P>> slots = new HashMap<>();
    for (BsonDocument document : projections.find(in(aggregates).toBsonDocument())) {
      slots.put(document.getString("_id").getValue(), slot(document));
    }
    return slots;
  }

  Optional<Slot<P>> slot(String aggregate) {
    return Optional.ofNullable(slots(List.of(aggregate)).get(aggregate));
  }

  Map<String, Block> blocks(Collection<String> aggregates) {
    return readBlocks(in(aggregates));
  }

  Map<String, Block> allBlocks() {
    return readBlocks(new Document());
  }

  void block(Collection<Block> changed) {
    for (Block block : changed) {
      blocks.replaceOne(
          new Document("_id", block.aggregate()),
          new Document("_id", block.aggregate())
              .append("topic", block.topic())
              .append("partition", block.partition())
              .append("firstSeq", block.firstSeq())
              .append("lastSeq", block.lastSeq())
              .append("reason", block.reason()),
          new ReplaceOptions().upsert(true));
    }
  }

  void unblock(Collection<String> aggregates) {
    for (String aggregate : aggregates) {
      blocks.deleteOne(new Document("_id", aggregate));
    }
  }

  /// Adds the changes whose offset a counter has not taken yet, each only if nobody else took any.
  void count(Map<CounterKey, List<Change>> changes) {
    Map<String, Long> offsets = offsets(changes.keySet());
    List<WriteModel<Document>> writes = new ArrayList<>();
    changes.forEach((key, all) -> {
      String id = key.id(topicIds);
      Long taken = offsets.get(id);
      List<Change> fresh =
          all.stream().filter(change -> taken == null || change.offset() > taken).toList();
      if (!fresh.isEmpty()) {
        writes.add(taken == null ? newCounter(id, fresh) : addition(id, taken, fresh));
      }
    });
    writeAll(counters, writes);
  }

  void list(Iterable<ListChange> changes) {
    Map<String, List<WriteModel<Document>>> writes = new LinkedHashMap<>();
    for (ListChange change : changes) {
      writes.computeIfAbsent(change.entry().list(), _ -> new ArrayList<>()).add(write(change));
    }
    writes.forEach((list, all) -> writeList(list(list), all));
  }

  /// Writes the slots that moved on, each only if it still stands where it was read.
  void project(Map<String, Slot<P>> before, Map<String, Slot<P>> after) {
    List<WriteModel<BsonDocument>> writes = new ArrayList<>();
    after.forEach((aggregate, slot) -> {
      BsonDocument fields = fields(slot);
      Slot<P> old = before.get(aggregate);
      BsonDocument id = new Document("_id", aggregate).toBsonDocument();
      if (old == null) {
        id.putAll(fields);
        writes.add(new InsertOneModel<>(id));
      } else {
        id.put("seq", new org.bson.BsonInt64(old.seq()));
        writes.add(new UpdateOneModel<>(id, new BsonDocument("$set", fields)));
      }
    });
    writeAll(projections, writes);
  }

  /// The measures of the counters with these ids, added up.
  Map<String, Long> sums(Collection<CounterKey> keys) {
    Map<String, Long> sums = new HashMap<>();
    for (Document document :
        counters.find(in(keys.stream().map(key -> key.id(topicIds)).toList()))) {
      document
          .get("measures", new Document())
          .forEach(
              (measure, value) -> sums.merge(measure, ((Number) value).longValue(), Long::sum));
    }
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  MongoCollection<Document> list(String name) {
    return database.getCollection(prefix + "list." + name);
  }

  MongoCollection<Document> counters() {
    return counters;
  }

  MongoCollection<BsonDocument> projections() {
    return projections;
  }

  Slot<P> slot(BsonDocument document) {
    BsonDocument body = document.getDocument("body", new BsonDocument());
    return new Slot<>(
        document.getInt64("seq").getValue(),
        document.getString("hash").getValue(),
        document.getInt64("offset").getValue(),
        document.getBoolean("skipped").getValue(),
        body.isEmpty() ? null : decode(body));
  }

  void drop() {
    for (String name : database.listCollectionNames()) {
      if (name.startsWith(prefix)) {
        database.getCollection(name).drop();
      }
    }
  }

  private static WriteModel<Document> write(ListChange change) {
    String id = change.entry().id();
    long seq = change.seq();
    Document content = change.entry().content();
    Document notLater = new Document("_id", id).append("seq", new Document("$lte", seq));
    return content == null
        ? new DeleteOneModel<>(notLater)
        : new ReplaceOneModel<>(
            notLater,
            new Document("_id", id).append("seq", seq).append("content", content),
            new ReplaceOptions().upsert(true));
  }

  /// What a later fact has put there already stays.
  private static void writeList(MongoCollection<Document> list, List<WriteModel<Document>> writes) {
    try {
      list.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null
          || e.getWriteErrors().stream()
              .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  private Map<String, Long> offsets(Collection<CounterKey> keys) {
    Map<String, Long> offsets = new HashMap<>();
    for (Document document :
        counters
            .find(in(keys.stream().map(key -> key.id(topicIds)).toList()))
            .projection(new Document("offset", 1))) {
      offsets.put(document.getString("_id"), document.getLong("offset"));
    }
    return offsets;
  }

  private static WriteModel<Document> newCounter(String id, List<Change> changes) {
    Document measures = new Document();
    sums(changes).forEach(measures::append);
    return new InsertOneModel<>(
        new Document("_id", id)
            .append("offset", changes.getLast().offset())
            .append("measures", measures));
  }

  private static WriteModel<Document> addition(String id, long taken, List<Change> changes) {
    Document update = new Document("$set", new Document("offset", changes.getLast().offset()));
    Document increments = new Document();
    sums(changes).forEach((measure, sum) -> increments.append("measures." + measure, sum));
    if (!increments.isEmpty()) {
      update.append("$inc", increments);
    }
    return new UpdateOneModel<>(new Document("_id", id).append("offset", taken), update);
  }

  private static Map<String, Long> sums(List<Change> changes) {
    Map<String, Long> sums = new HashMap<>();
    for (Change change : changes) {
      if (!change.measure().isEmpty()) {
        sums.merge(change.measure(), change.delta(), Long::sum);
      }
    }
    return sums;
  }

  private <T> void writeAll(MongoCollection<T> collection, List<WriteModel<T>> writes) {
    if (writes.isEmpty()) {
      return;
    }
    try {
      BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
      if (result.getMatchedCount() + result.getInsertedCount() != writes.size()) {
        throw new LostPartition(collection.getNamespace().getCollectionName());
      }
    } catch (MongoBulkWriteException e) {
      throw new LostPartition(collection.getNamespace().getCollectionName(), e);
    }
  }

  private BsonDocument fields(Slot<P> slot) {
    Document fields =
        new Document("seq", slot.seq())
            .append("hash", slot.hash())
            .append("offset", slot.offset())
            .append("skipped", slot.skipped());
    BsonDocument document = fields.toBsonDocument();
    P body = slot.body();
    if (body != null) {
      document.append("body", encode(body));
    }
    return document;
  }

  BsonDocument encode(P body) {
    BsonDocument document = new BsonDocument();
    codec.encode(new BsonDocumentWriter(document), body, EncoderContext.builder().build());
    return document;
  }

  private P decode(BsonDocument body) {
    return codec.decode(new BsonDocumentReader(body), DecoderContext.builder().build());
  }

  private Map<String, Block> readBlocks(Document filter) {
    Map<String, Block> found = new HashMap<>();
    for (Document document : blocks.find(filter)) {
      found.put(
          document.getString("_id"),
          new Block(
              document.getString("_id"),
              document.getString("topic"),
              document.getInteger("partition"),
              document.getLong("firstSeq"),
              document.getLong("lastSeq"),
              document.getString("reason")));
    }
    return found;
  }

  private static Document in(Collection<String> ids) {
    return new Document("_id", new Document("$in", List.copyOf(ids)));
  }

  /// Another consumer has written what this one was about to: its partition is no longer its own.
  static final class LostPartition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostPartition(String collection) {
      super("another consumer wrote to " + collection);
    }

    LostPartition(String collection, @Nullable Throwable cause) {
      super("another consumer wrote to " + collection, cause);
    }
  }
}
