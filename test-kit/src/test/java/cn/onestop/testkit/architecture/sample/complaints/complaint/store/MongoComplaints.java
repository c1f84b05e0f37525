package cn.onestop.testkit.architecture.sample.complaints.complaint.store;

import cn.onestop.testkit.architecture.sample.complaints.complaint.events.ComplaintListener;

public final class MongoComplaints {
  public String first() {
    return new ComplaintListener().heard();
  }
}
