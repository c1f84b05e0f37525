package cn.onestop.kit.numbers;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Optional;
import org.bson.Document;

/// Public numbers in two collections: a counter for each stem, and a document for each number.
///
/// ```
/// matter_number_counters  {_id: "TX-MZ-0120260302", last: 17}
/// matter_numbers          {_id: "TX-MZ-01202603020017", matter: "m-…", …}
/// ```
///
/// A number is written down, with whom it was given to, *before* the thing itself is: a crash
/// between the two leaves a number that leads nowhere, never a thing that cannot be found.
public final class GivenNumbers {

  private final MongoCollection<Document> counters;
  private final MongoCollection<Document> numbers;

  /// @param kind of what the numbers are, as `matter`
  public GivenNumbers(MongoDatabase database, String kind) {
    WriteConcern safe = WriteConcern.MAJORITY.withJournal(true);
    counters = database.getCollection(kind + "_number_counters").withWriteConcern(safe);
    numbers = database.getCollection(kind + "_numbers").withWriteConcern(safe);
  }

  /// Gives the next number of that stem: the stem and a sequence of at least four digits.
  ///
  /// @param content to whom or what it is given
  public String take(String stem, Document content) {
    while (true) {
      String number = stem + "%04d".formatted(next(stem));
      if (written(number, content)) {
        return number;
      }
      // The counter fell behind, as after restoring a backup: numbers that were given stay given.
    }
  }

  /// To whom or what a number was given.
  public Optional<Document> find(String number) {
    return Optional.ofNullable(numbers.find(new Document("_id", number)).first());
  }

  private int next(String stem) {
    Document counter =
        counters.findOneAndUpdate(
            new Document("_id", stem),
            new Document("$inc", new Document("last", 1)),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    if (counter == null) {
      throw new IllegalStateException("no counter after counting: " + stem);
    }
    return counter.getInteger("last");
  }

  private boolean written(String number, Document content) {
    Document document = new Document("_id", number);
    document.putAll(content);
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
}
