package cn.onestop.matters.matter.store;

import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.matter.Numbered;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bson.Document;

/// Case numbers in two collections: a counter for each item and day, and a document for each
/// number.
///
/// ```
/// matter_number_counters  {_id: "TX-MZ-0120260302", last: 17}
/// matter_numbers          {_id: "TX-MZ-01202603020017", matter: "m-…", centre, department, …}
/// ```
public final class MongoMatterNumbers implements MatterNumbers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final MongoCollection<Document> counters;
  private final MongoCollection<Document> numbers;

  public MongoMatterNumbers(MongoDatabase database) {
    WriteConcern safe = WriteConcern.MAJORITY.withJournal(true);
    counters = database.getCollection("matter_number_counters").withWriteConcern(safe);
    numbers = database.getCollection("matter_numbers").withWriteConcern(safe);
  }

  @Override
  public Numbered take(String itemCode, LocalDate day, String id, Place place) {
    String itemAndDay = itemCode + DAY.format(day);
    while (true) {
      Numbered numbered = new Numbered(itemAndDay + "%04d".formatted(next(itemAndDay)), id, place);
      if (written(numbered)) {
        return numbered;
      }
      // The counter fell behind, as after restoring a backup: numbers that were given stay given.
    }
  }

  @Override
  public Optional<Numbered> find(String number) {
    return Optional.ofNullable(numbers.find(new Document("_id", number)).first())
        .map(MongoMatterNumbers::numbered);
  }

  private int next(String itemAndDay) {
    Document counter =
        counters.findOneAndUpdate(
            new Document("_id", itemAndDay),
            new Document("$inc", new Document("last", 1)),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    if (counter == null) {
      throw new IllegalStateException("no counter after counting: " + itemAndDay);
    }
    return counter.getInteger("last");
  }

  private boolean written(Numbered numbered) {
    Place place = numbered.place();
    Document document =
        new Document("_id", numbered.number())
            .append("matter", numbered.id())
            .append("centre", place.centre())
            .append("department", place.department())
            .append("window", place.window())
            .append("village", place.village())
            .append("channel", place.channel());
    try {
      numbers.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private static Numbered numbered(Document document) {
    return new Numbered(
        document.getString("_id"),
        document.getString("matter"),
        new Place(
            document.getString("centre"),
            document.getString("department"),
            document.getString("window"),
            document.getString("village"),
            document.getString("channel")));
  }
}
