package cn.onestop.complaints.complaint.store;

import cn.onestop.complaints.complaint.ComplaintNumbers;
import cn.onestop.kit.numbers.GivenNumbers;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bson.Document;

/// Complaint numbers, each with the complaint it was given to.
///
/// ```
/// complaint_numbers  {_id: "TS202603020001", complaint: "c-…"}
/// ```
public final class MongoComplaintNumbers implements ComplaintNumbers {

  private static final String STEM = "TS";

  private final GivenNumbers numbers;

  public MongoComplaintNumbers(MongoDatabase database) {
    numbers = new GivenNumbers(database, "complaint");
  }

  @Override
  public String take(LocalDate day, String id) {
    return numbers.take(
        STEM + DateTimeFormatter.BASIC_ISO_DATE.format(day), new Document("complaint", id));
  }

  @Override
  public Optional<String> find(String number) {
    return numbers.find(number).map(given -> given.getString("complaint"));
  }
}
