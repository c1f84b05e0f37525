package cn.onestop.matters.prereview.store;

import cn.onestop.kit.numbers.GivenNumbers;
import cn.onestop.matters.prereview.PreReviewNumbers;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bson.Document;

/// Numbers of pre-reviews, each with the one it was given to.
///
/// ```
/// pre_review_numbers  {_id: "YS-TX-MZ-01202603020017", preReview: "pr-…"}
/// ```
public final class MongoPreReviewNumbers implements PreReviewNumbers {

  private static final String PREFIX = "YS-";
  private static final String ID = "preReview";

  private final GivenNumbers numbers;

  public MongoPreReviewNumbers(MongoDatabase database) {
    numbers = new GivenNumbers(database, "pre_review");
  }

  @Override
  public String take(String itemCode, LocalDate day, String id) {
    return numbers.take(
        PREFIX + itemCode + DateTimeFormatter.BASIC_ISO_DATE.format(day), new Document(ID, id));
  }

  @Override
  public Optional<String> find(String number) {
    return numbers.find(number).map(document -> document.getString(ID));
  }
}
