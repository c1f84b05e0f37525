package cn.onestop.testkit.architecture.sample.complaints.complaint;

import cn.onestop.testkit.architecture.sample.complaints.complaint.web.ComplaintResponse;
import cn.onestop.testkit.architecture.sample.matters.matter.Matter;
import java.time.Instant;
import org.bson.Document;

public record Complaint(String id, Matter about) {
  public Document document() {
    return new Document("_id", id).append("at", Instant.now());
  }

  public ComplaintResponse response() {
    return new ComplaintResponse(id);
  }
}
