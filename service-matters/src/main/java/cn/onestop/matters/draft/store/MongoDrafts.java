package cn.onestop.matters.draft.store;

import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.SealedPart;
import cn.onestop.matters.draft.Drafts;
import cn.onestop.matters.draft.FilingDraft;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;

/// One document for each draft; there is no journal, for nothing has happened yet, and nothing of a
/// deleted one is left.
///
/// ```
/// filing_drafts  {_id, version, author, post, centre, savedAt, expiresAt, digest,
///                 sealed: {key, content}, filing: {matter, begunAt}}
/// filed_drafts   {_id, version, author, post, centre, savedAt, expiresAt, digest,
///                 matter, number}
/// ```
public final class MongoDrafts implements Drafts {

  /// Longer than any request takes.
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  private static final String VERSION = "version";
  private static final String AUTHOR = "author";
  private static final String POST = "post";
  private static final String EXPIRES_AT = "expiresAt";
  private static final String FILING = "filing";
  private static final String BEGUN_AT = FILING + ".begunAt";
  private static final String MATTER = "matter";
  private static final String MARKED_AS = FILING + "." + MATTER;
  private static final String NUMBER = "number";
  private static final String SEALED = "sealed";
  private static final String CONTENT = "content";
  private static final int SOME = 200;

  private final MongoCollection<Document> documents;
  private final MongoCollection<Document> filed;
  private final Clock system;

  public MongoDrafts(MongoDatabase database, Clock system) {
    this.documents = durable(database, "filing_drafts");
    this.filed = durable(database, "filed_drafts");
    this.system = system;
  }

  private static MongoCollection<Document> durable(MongoDatabase database, String name) {
    return database.getCollection(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /// Declares the indexes; needs the store.
  void declareIndexes() {
    documents.createIndex(Indexes.ascending(AUTHOR));
    documents.createIndex(Indexes.ascending(POST));
    documents.createIndex(Indexes.ascending(EXPIRES_AT));
    documents.createIndex(Indexes.ascending(BEGUN_AT), new IndexOptions().sparse(true));
    filed.createIndex(Indexes.ascending(EXPIRES_AT));
  }

  @Override
  public Optional<Kept> find(UUID id) {
    return Optional.ofNullable(documents.find(byId(id)).first()).map(MongoDrafts::kept);
  }

  @Override
  public List<Kept> of(String author, Collection<String> posts, int most) {
    Map<UUID, Kept> found = new LinkedHashMap<>();
    read(new Document(AUTHOR, author), most, found);
    for (String post : posts) {
      read(new Document(POST, post), most, found);
    }
    return found.values().stream()
        .sorted(
            Comparator.comparing((Kept kept) -> kept.draft().savedAt())
                .thenComparing(kept -> kept.draft().id().toString())
                .reversed())
        .limit(most)
        .toList();
  }

  private void read(Document filter, int most, Map<UUID, Kept> found) {
    for (Document document : documents.find(filter).limit(most)) {
      Kept kept = kept(document);
      found.put(kept.draft().id(), kept);
    }
  }

  @Override
  public long count(String author) {
    return documents.countDocuments(new Document(AUTHOR, author));
  }

  @Override
  public boolean insert(FilingDraft draft, SealedEntry content) {
    try {
      documents.insertOne(
          byId(draft.id())
              .append(POST, draft.post())
              .append("centre", draft.centre())
              .append(AUTHOR, draft.author())
              .append(VERSION, draft.version())
              .append("savedAt", Date.from(draft.savedAt()))
              .append(EXPIRES_AT, Date.from(draft.expiresAt()))
              .append("digest", draft.digest())
              .append(SEALED, sealed(content)));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public boolean replace(FilingDraft next, SealedEntry content) {
    return documents
            .updateOne(
                byId(next.id()).append(VERSION, next.version() - 1),
                new Document(
                    "$set",
                    new Document(VERSION, next.version())
                        .append("savedAt", Date.from(next.savedAt()))
                        .append(EXPIRES_AT, Date.from(next.expiresAt()))
                        .append("digest", next.digest())
                        .append(SEALED, sealed(content))))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void delete(UUID id) {
    documents.deleteOne(byId(id));
  }

  @Override
  public boolean delete(UUID id, long version) {
    return documents.deleteOne(byId(id).append(VERSION, version)).getDeletedCount() == 1;
  }

  @Override
  public long deleteExpired(Instant moment) {
    Document expired = new Document(EXPIRES_AT, new Document("$lt", Date.from(moment)));
    filed.deleteMany(expired);
    return documents.deleteMany(expired).getDeletedCount();
  }

  @Override
  public Optional<Begun> begin(UUID id, String matter) {
    Instant now = system.instant().truncatedTo(ChronoUnit.MILLIS);
    Document free = byId(id).append(MARKED_AS, new Document("$in", Arrays.asList(matter, null)));
    Document mark = new Document(MATTER, matter).append("begunAt", Date.from(now));
    boolean noted =
        documents
                .updateOne(free, new Document("$set", new Document(FILING, mark)))
                .getMatchedCount()
            == 1;
    return noted ? Optional.of(new Begun(id, matter, now, false)) : Optional.empty();
  }

  @Override
  public void settle(Begun note) {
    documents.updateOne(
        byId(note.draft()).append(MARKED_AS, note.matter()).append(BEGUN_AT, Date.from(note.at())),
        new Document("$unset", new Document(FILING, "")));
  }

  @Override
  public Optional<Begun> begun(UUID id) {
    return Optional.ofNullable(documents.find(byId(id)).first())
        .filter(document -> document.containsKey(FILING))
        .map(this::begun);
  }

  @Override
  public List<Begun> brokenOff() {
    return documents
        .find(new Document(BEGUN_AT, new Document("$lt", Date.from(longAgo()))))
        .limit(SOME)
        .map(this::begun)
        .into(new ArrayList<>());
  }

  private Begun begun(Document document) {
    Document mark = document.get(FILING, Document.class);
    Instant at = mark.getDate("begunAt").toInstant();
    return new Begun(
        UUID.fromString(document.getString("_id")),
        mark.getString(MATTER),
        at,
        at.isBefore(longAgo()));
  }

  private Instant longAgo() {
    return system.instant().minus(LONG_ENOUGH);
  }

  @Override
  public void file(UUID id, String matter, String number) {
    Document document = documents.find(byId(id)).first();
    if (document != null) {
      document.remove(SEALED);
      document.remove(FILING);
      document.append(MATTER, matter).append(NUMBER, number);
      filed.replaceOne(byId(id), document, new ReplaceOptions().upsert(true));
      delete(id);
    }
  }

  @Override
  public Optional<Filed> filed(UUID id) {
    return Optional.ofNullable(filed.find(byId(id)).first())
        .map(document ->
            new Filed(draft(document), document.getString(MATTER), document.getString(NUMBER)));
  }

  private static Document sealed(SealedEntry content) {
    return new Document("key", content.wrappedKey()).append(CONTENT, content.box());
  }

  private static Kept kept(Document document) {
    Document sealed = document.get(SEALED, Document.class);
    return new Kept(
        draft(document),
        new SealedPart(
            sealed.get("key", Binary.class), Map.of(CONTENT, sealed.get(CONTENT, Binary.class))));
  }

  private static FilingDraft draft(Document document) {
    return new FilingDraft(
        UUID.fromString(document.getString("_id")),
        document.getLong(VERSION),
        document.getString(AUTHOR),
        document.getString(POST),
        document.getString("centre"),
        document.getDate("savedAt").toInstant(),
        document.getDate(EXPIRES_AT).toInstant(),
        document.getString("digest"));
  }

  private static Document byId(UUID id) {
    return new Document("_id", id.toString());
  }
}
