package cn.onestop.identity.session.store;

import cn.onestop.identity.session.EndReason;
import cn.onestop.identity.session.Session;
import cn.onestop.identity.session.Sessions;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// One document for each session. A session's cookie is kept as a hash: whoever reads the store
/// cannot take a session over.
///
/// `owner` holds the person and the `sid`, so that a person's sessions are one range of a unique
/// index, which both stores look up.
public final class MongoSessions implements Sessions {
  private static final String OPEN = "open";

  private final MongoCollection<Document> documents;

  public MongoSessions(MongoDatabase database) {
    this.documents =
        database
            .getCollection("sessions")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  /// Declares the index; needs the store.
  public void declareIndexes() {
    documents.createIndex(Indexes.ascending("owner"), new IndexOptions().unique(true));
  }

  @Override
  public void begin(Session session, String secretHash) {
    documents.insertOne(
        new Document("_id", session.sid())
            .append("secret", secretHash)
            .append("account", session.account())
            .append("person", session.person())
            .append("owner", session.person() + "/" + session.sid())
            .append("startedAt", Date.from(session.startedAt()))
            .append("seenAt", Date.from(session.seenAt()))
            .append("endsAt", Date.from(session.endsAt()))
            .append("credentials", session.credentials())
            .append("state", OPEN));
  }

  @Override
  public Optional<Session> find(String sid) {
    return found(new Document("_id", sid));
  }

  @Override
  public Optional<Session> find(String sid, String secretHash) {
    return found(new Document("_id", sid).append("secret", secretHash));
  }

  private Optional<Session> found(Document filter) {
    return Optional.ofNullable(documents.find(filter).first())
        .filter(MongoSessions::isOpen)
        .map(MongoSessions::session);
  }

  @Override
  public List<Session> ofPerson(String person) {
    var owned =
        new Document("$gte", person + "/").append("$lt", person + "/" + Character.MAX_VALUE);
    return documents.find(new Document("owner", owned)).into(new ArrayList<>()).stream()
        .filter(MongoSessions::isOpen)
        .map(MongoSessions::session)
        .toList();
  }

  @Override
  public List<Session> ofAccount(String account) {
    return documents.find(new Document("account", account)).into(new ArrayList<>()).stream()
        .filter(MongoSessions::isOpen)
        .map(MongoSessions::session)
        .toList();
  }

  @Override
  public void seen(String sid, Instant now) {
    set(sid, new Document("seenAt", Date.from(now)));
  }

  @Override
  public void goOn(String sid, int credentials) {
    set(sid, new Document("credentials", credentials));
  }

  private void set(String sid, Document fields) {
    documents.updateOne(new Document("_id", sid), new Document("$set", fields));
  }

  @Override
  public boolean close(String sid, Closing closing) {
    return documents
            .updateOne(
                new Document("_id", sid).append("state", OPEN),
                new Document(
                    "$set",
                    new Document("state", closing.reason().name())
                        .append("closedBy", closing.by())
                        .append("closedAt", Date.from(closing.at()))))
            .getMatchedCount()
        == 1;
  }

  @Override
  public List<Closed> closed() {
    return documents
        .find(new Document("state", new Document("$ne", OPEN)))
        .into(new ArrayList<>())
        .stream()
        .map(document ->
            new Closed(
                session(document),
                new Closing(
                    EndReason.valueOf(document.getString("state")),
                    document.getString("closedBy"),
                    document.getDate("closedAt").toInstant())))
        .toList();
  }

  @Override
  public void forget(String sid) {
    documents.deleteOne(new Document("_id", sid));
  }

  @Override
  public void forgetOver(Instant now) {
    documents.deleteMany(
        new Document("endsAt", new Document("$lt", Date.from(now))).append("state", OPEN));
  }

  private static boolean isOpen(Document document) {
    return OPEN.equals(document.getString("state"));
  }

  private static Session session(Document document) {
    return new Session(
        document.getString("_id"),
        document.getString("account"),
        document.getString("person"),
        document.getDate("startedAt").toInstant(),
        document.getDate("seenAt").toInstant(),
        document.getDate("endsAt").toInstant(),
        document.getInteger("credentials"));
  }
}
