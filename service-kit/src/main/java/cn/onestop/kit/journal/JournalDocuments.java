package cn.onestop.kit.journal;

import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.SealedPart;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonInt64;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// The stored form of one kind of aggregate: the one place that knows its field names.
///
/// ```
/// {_id, version, published, dirty, writtenAt, state: {…},
///  firstSeq, anchor, journal: [{seq, text, hash} …],
///  sealed: {key, entries: {ref: box …}, marks: ["MARK/_id" …]}}
/// ```
///
/// `dirty` holds the id as long as facts may be unsent and is absent otherwise, so that a prefix
/// search on a sparse index finds exactly the unsent ones. `writtenAt` is system time, for the
/// sweeper only. A mark is kept with the id behind it, so that no two documents hold the same text
/// and a unique index finds all that have a mark by its beginning, on both stores. `firstSeq` and
/// `anchor` tell where the journal in this document begins.
final class JournalDocuments<S> {

  private static final String MARKS = "sealed.marks";

  private final MongoCollection<BsonDocument> documents;

  /// The same, but only what a majority of the store's members holds and no failover takes back.
  private final MongoCollection<BsonDocument> settled;

  private final MongoCollection<BsonDocument> continuations;
  private final Codec<S> codec;
  private final boolean marked;

  JournalDocuments(MongoDatabase database, AggregateType<S, ?> type) {
    WriteConcern safe = WriteConcern.MAJORITY.withJournal(true);
    marked = type.marked();
    documents =
        database.getCollection(type.collection(), BsonDocument.class).withWriteConcern(safe);
    settled = documents.withReadConcern(ReadConcern.MAJORITY);
    continuations =
        database
            .getCollection(type.continuations(), BsonDocument.class)
            .withWriteConcern(safe)
            .withReadConcern(ReadConcern.MAJORITY);
    codec = database.getCodecRegistry().get(type.state());
  }

  /// Declares the indexes that find unsent documents, and documents by what is sealed in them.
  void declareIndexes() {
    documents.createIndex(Indexes.ascending("dirty"), new IndexOptions().sparse(true).unique(true));
    if (marked) {
      documents.createIndex(Indexes.ascending(MARKS), new IndexOptions().sparse(true).unique(true));
    }
  }

  Optional<Entry<S>> find(String id) {
    return Optional.ofNullable(documents.find(byId(id)).first()).map(this::entry);
  }

  /// Whether a majority holds the document at `version` or later.
  boolean isSettled(String id, long version) {
    BsonDocument held =
        settled.find(byId(id)).projection(new BsonDocument("version", new BsonInt64(1))).first();
    return held != null && held.getInt64("version").getValue() >= version;
  }

  /// The documents after `after` in the order of their ids, `null` for the first page.
  List<Entry<S>> page(@Nullable String after, int limit) {
    BsonDocument filter =
        after == null
            ? new BsonDocument()
            : new BsonDocument("_id", new BsonDocument("$gt", new BsonString(after)));
    return entries(settled.find(filter).sort(Indexes.ascending("_id")).limit(limit));
  }

  /// Documents with facts that may be unsent, in the order of their ids, after `after`.
  List<Entry<S>> unsent(String after, String idPrefix, int limit) {
    return entries(
        settled
            .find(new BsonDocument("dirty", range(after, idPrefix)))
            .sort(Indexes.ascending("dirty"))
            .limit(limit));
  }

  /// How many documents have facts that may be unsent.
  long countUnsent(String idPrefix) {
    return settled.countDocuments(new BsonDocument("dirty", range(idPrefix, idPrefix)));
  }

  private static BsonDocument range(String after, String idPrefix) {
    return new BsonDocument("$gt", new BsonString(after))
        .append("$lt", new BsonString(idPrefix + Character.MAX_VALUE));
  }

  /// Documents with that mark after `after` in the order of their ids, `null` for the first page.
  List<Marked<S>> marked(String mark, @Nullable String after, int limit) {
    BsonDocument filter = new BsonDocument(MARKS, new BsonRegularExpression("^" + mark + "/"));
    if (after != null) {
      filter.append("_id", new BsonDocument("$gt", new BsonString(after)));
    }
    List<Marked<S>> found = new ArrayList<>();
    documents
        .find(filter)
        .projection(new BsonDocument("state", new BsonInt64(1)))
        .sort(Indexes.ascending("_id"))
        .limit(limit)
        .map(document -> new Marked<>(document.getString("_id").getValue(), state(document)))
        .into(found);
    return found;
  }

  /// Sets the marks of what is sealed there; where nothing is sealed any more, nothing is marked.
  void mark(String id, List<String> marks) {
    documents.updateOne(
        byId(id).append("sealed.key", new BsonDocument("$exists", BsonBoolean.TRUE)),
        new BsonDocument("$set", new BsonDocument(MARKS, marks(id, marks))));
  }

  void insert(
      String id,
      S state,
      List<StoredFact> facts,
      List<SealedEntry> sealing,
      @Nullable List<String> marks,
      Instant now) {
    BsonDocument document =
        byId(id)
            .append("version", new BsonInt64(facts.size()))
            .append("published", new BsonInt64(0))
            .append("dirty", new BsonString(id))
            .append("writtenAt", new BsonDateTime(now.toEpochMilli()))
            .append("state", encode(state))
            .append("firstSeq", new BsonInt64(1))
            .append("anchor", new BsonString(Chain.START))
            .append("journal", journal(facts));
    if (!sealing.isEmpty()) {
      BsonDocument boxes = new BsonDocument();
      sealing.forEach(entry -> boxes.append(entry.reference().ref(), box(entry.box())));
      BsonDocument sealed =
          new BsonDocument("key", box(sealing.getFirst().wrappedKey())).append("entries", boxes);
      if (marks != null) {
        sealed.append("marks", marks(id, marks));
      }
      document.append("sealed", sealed);
    }
    documents.insertOne(document);
  }

  /// Sets the new state and appends `facts`, if the document is still at `version`.
  ///
  /// @return how far the document is published, or empty if another write was first
  Optional<Long> append(
      String id,
      long version,
      S state,
      List<StoredFact> facts,
      List<SealedEntry> sealing,
      @Nullable List<String> marks,
      boolean erasing,
      long acknowledged,
      Instant now) {
    BsonDocument set =
        new BsonDocument("version", new BsonInt64(version + facts.size()))
            .append("state", encode(state))
            .append("dirty", new BsonString(id))
            .append("writtenAt", new BsonDateTime(now.toEpochMilli()));
    for (SealedEntry entry : sealing) {
      set.append("sealed.key", box(entry.wrappedKey()));
      set.append("sealed.entries." + entry.reference().ref(), box(entry.box()));
    }
    if (marks != null) {
      set.append(MARKS, marks(id, marks));
    }
    BsonDocument update =
        new BsonDocument("$set", set)
            .append("$push", new BsonDocument("journal", new BsonDocument("$each", journal(facts))))
            .append("$max", new BsonDocument("published", new BsonInt64(acknowledged)));
    if (erasing) {
      update.append("$unset", new BsonDocument("sealed", new BsonString("")));
    }
    BsonDocument written =
        documents.findOneAndUpdate(
            atVersion(id, version),
            update,
            new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(new BsonDocument("published", new BsonInt64(1))));
    return Optional.ofNullable(written).map(document -> document.getInt64("published").getValue());
  }

  /// Moves the facts up to `lastSeq` into a continuation document. First the copy, then the cut: a
  /// crash between the two leaves a copy that the next try writes again, or a longer one.
  ///
  /// Of two that do this at once the longer copy stays: the cut may have been made for it. That it
  /// may then hold facts that the document still has does no harm, since [#continued(Entry)] takes
  /// each fact once.
  void moveToContinuation(Entry<S> entry, long lastSeq) {
    List<StoredFact> moved = entry.facts().stream().filter(fact -> fact.seq() <= lastSeq).toList();
    copy(entry, moved, lastSeq);
    documents.updateOne(
        byId(entry.id()).append("firstSeq", new BsonInt64(entry.firstSeq())),
        new BsonDocument(
                "$pull",
                new BsonDocument(
                    "journal",
                    new BsonDocument("seq", new BsonDocument("$lte", new BsonInt64(lastSeq)))))
            .append(
                "$set",
                new BsonDocument("firstSeq", new BsonInt64(lastSeq + 1))
                    .append("anchor", new BsonString(moved.getLast().hash()))));
  }

  private void copy(Entry<S> entry, List<StoredFact> moved, long lastSeq) {
    BsonDocument id = byId(continuationId(entry.id(), entry.firstSeq()));
    BsonDocument copy =
        id.clone()
            .append("aggregate", new BsonString(entry.id()))
            .append("lastSeq", new BsonInt64(lastSeq))
            .append("journal", journal(moved));
    try {
      continuations.replaceOne(
          id.clone().append("lastSeq", new BsonDocument("$lte", new BsonInt64(lastSeq))),
          copy,
          new ReplaceOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  /// The facts before the document's own, in order, each once.
  List<StoredFact> continued(Entry<S> entry) {
    List<StoredFact> facts = new ArrayList<>();
    if (entry.firstSeq() == 1) {
      return facts;
    }
    BsonDocument range =
        new BsonDocument("$gte", new BsonString(continuationId(entry.id(), 0)))
            .append("$lt", new BsonString(continuationId(entry.id(), entry.firstSeq())));
    continuations
        .find(new BsonDocument("_id", range))
        .sort(Indexes.ascending("_id"))
        .forEach(document -> {
          for (StoredFact fact : facts(document)) {
            if (fact.seq() == facts.size() + 1 && fact.seq() < entry.firstSeq()) {
              facts.add(fact);
            }
          }
        });
    return facts;
  }

  /// Notes that everything up to `seq` is on the topic; if that is all there is, the document is no
  /// longer dirty.
  static com.mongodb.client.model.UpdateOneModel<BsonDocument> published(String id, long seq) {
    return new com.mongodb.client.model.UpdateOneModel<>(
        atVersion(id, seq),
        new BsonDocument("$max", new BsonDocument("published", new BsonInt64(seq)))
            .append("$unset", new BsonDocument("dirty", new BsonString(""))));
  }

  MongoCollection<BsonDocument> collection() {
    return documents;
  }

  private static String continuationId(String id, long firstSeq) {
    return "%s~%012d".formatted(id, firstSeq);
  }

  private static BsonDocument byId(String id) {
    return new BsonDocument("_id", new BsonString(id));
  }

  private static BsonDocument atVersion(String id, long version) {
    return byId(id).append("version", new BsonInt64(version));
  }

  private List<Entry<S>> entries(FindIterable<BsonDocument> found) {
    List<Entry<S>> entries = new ArrayList<>();
    found.map(this::entry).into(entries);
    return entries;
  }

  private Entry<S> entry(BsonDocument document) {
    return new Entry<>(
        document.getString("_id").getValue(),
        document.getInt64("version").getValue(),
        document.getInt64("published").getValue(),
        Instant.ofEpochMilli(document.getDateTime("writtenAt").getValue()),
        state(document),
        document.getInt64("firstSeq").getValue(),
        document.getString("anchor").getValue(),
        facts(document),
        sealedPart(document));
  }

  private S state(BsonDocument document) {
    return codec.decode(
        new BsonDocumentReader(document.getDocument("state")), DecoderContext.builder().build());
  }

  /// @throws IllegalArgumentException if there are none: a unique index takes two empty lists for
  ///   the same
  private static BsonArray marks(String id, List<String> marks) {
    if (marks.isEmpty()) {
      throw new IllegalArgumentException("no marks for " + id);
    }
    BsonArray array = new BsonArray();
    marks.stream().distinct().forEach(mark -> array.add(new BsonString(mark + "/" + id)));
    return array;
  }

  private static List<StoredFact> facts(BsonDocument document) {
    List<StoredFact> facts = new ArrayList<>();
    for (BsonValue value : document.getArray("journal")) {
      BsonDocument fact = value.asDocument();
      facts.add(
          new StoredFact(
              fact.getInt64("seq").getValue(),
              fact.getString("text").getValue(),
              fact.getString("hash").getValue()));
    }
    return facts;
  }

  private static @Nullable SealedPart sealedPart(BsonDocument document) {
    BsonDocument sealed = document.getDocument("sealed", new BsonDocument());
    if (sealed.isEmpty()) {
      return null;
    }
    Map<String, Binary> entries = new TreeMap<>();
    sealed
        .getDocument("entries")
        .forEach((ref, box) -> entries.put(ref, new Binary(box.asBinary().getData())));
    return new SealedPart(new Binary(sealed.getBinary("key").getData()), entries);
  }

  private BsonDocument encode(S state) {
    BsonDocument document = new BsonDocument();
    codec.encode(new BsonDocumentWriter(document), state, EncoderContext.builder().build());
    return document;
  }

  private static BsonArray journal(List<StoredFact> facts) {
    BsonArray array = new BsonArray();
    for (StoredFact fact : facts) {
      array.add(
          new BsonDocument("seq", new BsonInt64(fact.seq()))
              .append("text", new BsonString(fact.text()))
              .append("hash", new BsonString(fact.hash())));
    }
    return array;
  }

  private static BsonBinary box(Binary binary) {
    return new BsonBinary(binary.getData());
  }
}
