package cn.onestop.matters.consultation.store;

import cn.onestop.matters.consultation.BegunFilings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// Notes of filings that were begun. There are as many as filings are on their way, so that the
/// look for broken ones goes over next to nothing.
///
/// ```
/// consultation_filings  {_id: "q-…", begunAt}
/// ```
public final class MongoBegunFilings implements BegunFilings {

  /// Longer than any request takes.
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);

  private static final String BEGUN_AT = "begunAt";
  private static final int SOME = 200;

  private final MongoCollection<Document> notes;
  private final Clock system;

  public MongoBegunFilings(MongoDatabase database, Clock system) {
    this.notes =
        database
            .getCollection("consultation_filings")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    this.system = system;
  }

  @Override
  public void begin(String consultation) {
    notes.updateOne(
        byId(consultation),
        new Document("$set", new Document(BEGUN_AT, Date.from(system.instant()))),
        new UpdateOptions().upsert(true));
  }

  @Override
  public void settle(String consultation) {
    notes.deleteOne(byId(consultation));
  }

  @Override
  public List<String> brokenOff() {
    notes.createIndex(Indexes.ascending(BEGUN_AT));
    Date before = Date.from(system.instant().minus(LONG_ENOUGH));
    return notes
        .find(new Document(BEGUN_AT, new Document("$lt", before)))
        .limit(SOME)
        .map(note -> note.getString("_id"))
        .into(new ArrayList<>());
  }

  private static Document byId(String consultation) {
    return new Document("_id", consultation);
  }
}
