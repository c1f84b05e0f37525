package cn.onestop.testkit.architecture.sample.complaints.complaint.events;

import cn.onestop.testkit.architecture.sample.complaints.complaint.web.ComplaintResponse;

public final class ComplaintListener {
  public String heard() {
    return new ComplaintResponse("C-1").id();
  }
}
