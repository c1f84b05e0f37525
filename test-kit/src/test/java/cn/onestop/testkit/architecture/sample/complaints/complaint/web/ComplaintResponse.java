package cn.onestop.testkit.architecture.sample.complaints.complaint.web;

import cn.onestop.testkit.architecture.sample.complaints.complaint.store.MongoComplaints;

public record ComplaintResponse(String id) {
  public static ComplaintResponse first(MongoComplaints complaints) {
    return new ComplaintResponse(complaints.first());
  }
}
