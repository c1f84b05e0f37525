package cn.onestop.complaints.complaint;

import cn.onestop.events.PlainDue;
import cn.onestop.time.Deadline;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;

/// Counts a complaint's limits in the office's working time. No law sets limits for complaints that
/// a township's centre takes in itself; these are the centre's own.
public record ComplaintLimits(WorkingTime time) {

  private static final String BASIS = "本中心投诉办理规定";

  /// 受理期限: whether it is handled is decided within two working days of its receipt.
  public static final TimeLimit DECIDE = TimeLimit.workingDays(2, BASIS, StartEvent.RECEIVED);

  /// 答复期限: it is answered within ten working days of its acceptance.
  public static final TimeLimit ANSWER = TimeLimit.workingDays(10, BASIS, StartEvent.ACCEPTED);

  PlainDue due(TimeLimit limit, Instant start) {
    return plain(time.due(limit, start));
  }

  /// The deadline as events carry it.
  public static PlainDue plain(Deadline deadline) {
    return new PlainDue(deadline.dueAt(), deadline.awaitedYear(), deadline.notBefore());
  }
}
