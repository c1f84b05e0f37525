package cn.onestop.gateway.browser;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The sessions of all gateways, one document each. Changes of tokens are guarded by the version,
/// so that of several gateways one succeeds; tokens and names are sealed.
final class MongoSessions {
  private static final String COLLECTION = "browser_sessions";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final MongoCollection<Document> sessions;
  private final SessionKeys keys;

  MongoSessions(MongoDatabase database, SessionKeys keys) {
    this.sessions =
        database
            .getCollection(COLLECTION)
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.keys = keys;
  }

  void insert(BrowserSession session) {
    sessions.insertOne(
        new Document("_id", session.id())
            .append("version", session.version())
            .append("tokens", sealed(session))
            .append("idleAt", Date.from(session.idleAt()))
            .append("endsAt", Date.from(session.endsAt())));
  }

  /// Sealed with a key that is gone, a session is as good as none.
  Optional<BrowserSession> find(String id) {
    return Optional.ofNullable(sessions.find(new Document("_id", id)).first())
        .flatMap(this::session);
  }

  /// Puts off the idle end. Not a change of version: many requests at once do this.
  void put(BrowserSession used) {
    sessions.updateOne(
        new Document("_id", used.id()), Updates.set("idleAt", Date.from(used.idleAt())));
  }

  /// False if another gateway has changed or claimed the session meanwhile.
  boolean claim(BrowserSession session, BrowserSession claimed) {
    return replace(
        session,
        Updates.combine(
            Updates.set("version", claimed.version()),
            Updates.set("claimedUntil", dateOf(claimed.claimedUntil()))));
  }

  /// False if the session has ended meanwhile, or the claim to renew it has.
  boolean renew(BrowserSession claimed, BrowserSession renewed) {
    return replace(
        claimed,
        Updates.combine(
            Updates.set("version", renewed.version()),
            Updates.set("tokens", sealed(renewed)),
            Updates.unset("claimedUntil")));
  }

  private boolean replace(BrowserSession from, Bson change) {
    return sessions.updateOne(guard(from), change).getModifiedCount() == 1;
  }

  /// Ends the session unless it has been renewed meanwhile.
  void deleteUnchanged(BrowserSession session) {
    sessions.deleteOne(guard(session));
  }

  void delete(String id) {
    sessions.deleteOne(new Document("_id", id));
  }

  void deleteEnded(Instant now) {
    sessions.deleteMany(Filters.lte("idleAt", Date.from(now)));
  }

  void makeIndex() {
    sessions.createIndex(Indexes.ascending("idleAt"));
  }

  private static Document guard(BrowserSession session) {
    return new Document("_id", session.id()).append("version", session.version());
  }

  private Binary sealed(BrowserSession session) {
    return new Binary(keys.seal(session.id(), JSON.writeValueAsBytes(session.tokens())));
  }

  private Optional<BrowserSession> session(Document document) {
    var id = document.getString("_id");
    return keys.open(id, document.get("tokens", Binary.class).getData())
        .map(json ->
            new BrowserSession(
                id,
                document.getLong("version"),
                JSON.readValue(json, SessionTokens.class),
                document.getDate("idleAt").toInstant(),
                document.getDate("endsAt").toInstant(),
                instantOf(document.getDate("claimedUntil"))));
  }

  private static @Nullable Date dateOf(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instantOf(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
