package cn.onestop.matters.calendar.store;

import cn.onestop.matters.calendar.CalendarImport;
import cn.onestop.matters.calendar.CalendarImports;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// One small document for each import, written in one piece whatever number of years it brings.
public final class MongoCalendarImports implements CalendarImports {

  private final MongoCollection<Document> documents;

  public MongoCalendarImports(MongoDatabase database) {
    documents =
        database
            .getCollection("calendar_imports")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @Override
  public CalendarImport keep(CalendarImport imported) {
    try {
      documents.insertOne(
          new Document("_id", imported.id())
              .append("body", imported.body())
              .append("text", imported.text())
              .append("by", imported.by())
              .append("at", Date.from(imported.at())));
      return imported;
    } catch (MongoWriteException e) {
      Document kept = documents.find(new Document("_id", imported.id())).first();
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY && kept != null) {
        return of(kept);
      }
      throw e;
    }
  }

  @Override
  public List<CalendarImport> all() {
    List<CalendarImport> all = new ArrayList<>();
    documents.find().map(MongoCalendarImports::of).into(all);
    all.sort(Comparator.comparing(CalendarImport::at).thenComparing(CalendarImport::id));
    return all;
  }

  private static CalendarImport of(Document document) {
    Instant at = document.getDate("at").toInstant();
    return new CalendarImport(
        document.getString("_id"),
        document.getString("body"),
        document.getString("text"),
        document.getString("by"),
        at);
  }
}
