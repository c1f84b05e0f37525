package cn.onestop.matters.applicant.store;

import cn.onestop.matters.Calls;
import cn.onestop.matters.RunningMatters;
import cn.onestop.matters.identity.IdNumbers;
import cn.onestop.matters.matter.MatterNumbers;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MarksRenewalTest {

  private final RunningMatters service = RunningMatters.get();
  private final Calls clerk = Calls.as("staff-1001", "clerk");

  /// As after an upgrade from a build without marks, or with a new key for them.
  @Test
  void matters_without_marks_of_todays_key_are_found_once_they_were_gone_through() {
    service.office("2026-03-02T09:30");
    String who = IdNumbers.next();
    String number = clerk.file(RunningMatters.SLOW, who);
    MarksRenewal renewal = service.bean(MarksRenewal.class);
    renewal.renew();
    MongoDatabase database = service.bean(MongoDatabase.class);
    database
        .getCollection("matters")
        .updateOne(
            new Document("_id", service.bean(MatterNumbers.class).find(number).orElseThrow().id()),
            new Document("$unset", new Document("sealed.marks", "")));
    clerk.post("/api/v1/applicants/find", idNumber(who)).must(404);

    database.getCollection("applicant_marks").deleteOne(new Document("_id", "renewal"));
    renewal.renew();

    clerk.post("/api/v1/applicants/find", idNumber(who)).must(200);
  }

  private static String idNumber(String number) {
    return "{\"idNumber\": \"%s\"}".formatted(number);
  }
}
