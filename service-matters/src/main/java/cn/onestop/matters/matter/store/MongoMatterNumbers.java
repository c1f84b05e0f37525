package cn.onestop.matters.matter.store;

import cn.onestop.kit.numbers.GivenNumbers;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.matter.Numbered;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bson.Document;

/// Case numbers, each with the matter it was given to and whose that matter is.
///
/// ```
/// matter_numbers  {_id: "TX-MZ-01202603020017", matter: "m-…", centre, department, …}
/// ```
public final class MongoMatterNumbers implements MatterNumbers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final GivenNumbers numbers;

  public MongoMatterNumbers(MongoDatabase database) {
    numbers = new GivenNumbers(database, "matter");
  }

  @Override
  public Numbered take(String itemCode, LocalDate day, String id, Place place) {
    String number =
        numbers.take(
            itemCode + DAY.format(day),
            new Document("matter", id)
                .append("centre", place.centre())
                .append("department", place.department())
                .append("window", place.window())
                .append("village", place.village())
                .append("channel", place.channel()));
    return new Numbered(number, id, place);
  }

  @Override
  public Optional<Numbered> find(String number) {
    return numbers.find(number).map(MongoMatterNumbers::numbered);
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
