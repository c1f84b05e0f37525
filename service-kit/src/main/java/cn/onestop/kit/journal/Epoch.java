package cn.onestop.kit.journal;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;

/// How often this service's journals were restored from a backup. Every event carries it, so that
/// what came before a restore can be told from what came after.
public final class Epoch {

  private static final Document ID = new Document("_id", "epoch");

  private final MongoDatabase database;
  private volatile int known = -1;

  public Epoch(MongoDatabase database) {
    this.database = database;
  }

  /// The current epoch, from 0; read once.
  public int current() {
    if (known < 0) {
      Document stored = database.getCollection("installation").find(ID).first();
      known = stored == null ? 0 : stored.getInteger("value");
    }
    return known;
  }

  /// Begins the next epoch; other instances see it when they start again.
  public int raise() {
    Document raised =
        database
            .getCollection("installation")
            .findOneAndUpdate(
                ID,
                new Document("$inc", new Document("value", 1)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    known = raised == null ? current() : raised.getInteger("value");
    return known;
  }
}
