package cn.onestop.identity.signin.store;

import cn.onestop.identity.signin.Attempts;
import cn.onestop.identity.signin.KeptAttempts;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// One small document for each pair of account and address, until it is forgiven.
public final class MongoAttempts implements KeptAttempts {
  private final MongoCollection<Document> documents;

  public MongoAttempts(MongoDatabase database) {
    this.documents = database.getCollection("sign_in_attempts");
  }

  @Override
  public Optional<Attempts> find(String pair) {
    return Optional.ofNullable(documents.find(new Document("_id", pair)).first())
        .map(kept ->
            new Attempts(
                kept.getInteger("count"),
                kept.getDate("last").toInstant(),
                kept.getDate("notBefore").toInstant()));
  }

  @Override
  public boolean replace(String pair, int seen, Attempts next) {
    var kept =
        new Document("_id", pair)
            .append("count", next.count())
            .append("last", Date.from(next.last()))
            .append("notBefore", Date.from(next.notBefore()))
            .append("until", Date.from(next.forgivenAt()));
    if (seen > 0) {
      return documents
              .replaceOne(new Document("_id", pair).append("count", seen), kept)
              .getMatchedCount()
          == 1;
    }
    try {
      documents.insertOne(kept);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void remove(String pair) {
    documents.deleteOne(new Document("_id", pair));
  }

  @Override
  public void forgetForgiven(Instant now) {
    documents.deleteMany(new Document("until", new Document("$lt", Date.from(now))));
  }
}
