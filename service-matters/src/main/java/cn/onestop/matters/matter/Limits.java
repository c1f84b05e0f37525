package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.matters.matter.Matter.FiledItem;
import cn.onestop.time.Deadline;
import cn.onestop.time.LimitUnit;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Counts a matter's limits in the office's working time.
public record Limits(WorkingTime time) {

  /// 行政许可 among the kinds of items (GB/T 39046-2020 A.1).
  static final String LICENCE = "01";

  /// 收到申请之日起5日内: accept, or tell once what is missing.
  static final PlainLimit ACCEPTANCE = new PlainLimit(5, "WORKING_DAY", "行政许可法第32条", "RECEIVED");

  /// How long the applicant has for what is missing, from the notice on.
  static PlainLimit supplement(int workingDays) {
    return new PlainLimit(workingDays, "WORKING_DAY", "行政许可法第32条", "NOTIFIED");
  }

  /// 作出准予行政许可的决定之日起10日内: a licence is issued and delivered.
  static final PlainLimit DELIVERY = new PlainLimit(10, "WORKING_DAY", "行政许可法第44条", "DECIDED");

  /// 作出决定之日起60个工作日内: it is checked whether a commitment is kept.
  static final PlainLimit COMMITMENT_CHECK = new PlainLimit(60, "WORKING_DAY", "告知承诺制", "DECIDED");

  /// How long the applicant has to put right what a commitment did not keep.
  static PlainLimit correction(int workingDays) {
    return new PlainLimit(workingDays, "WORKING_DAY", "告知承诺制", "NOTIFIED");
  }

  /// How long the applicant has for what may come later 容缺后补, from the acceptance on.
  static PlainLimit tolerated(int workingDays) {
    return new PlainLimit(workingDays, "WORKING_DAY", "容缺受理", "NOTIFIED");
  }

  /// Whether the limit runs from the filing already, as social-insurance limits do (社会保险经办条例).
  static boolean runsFromFiling(PlainLimit limit) {
    StartEvent start = StartEvent.valueOf(limit.start());
    return start == StartEvent.FILED || start == StartEvent.RECEIVED;
  }

  /// Until when, counted from `start`.
  PlainDue due(PlainLimit limit, FiledItem item, Instant start) {
    return plain(count(limit, item, start));
  }

  /// Until when at the filing, `null` for a limit that does not run yet.
  @Nullable PlainDue dueAtFiling(@Nullable PlainLimit limit, FiledItem item, Instant filedAt) {
    return limit == null || !runsFromFiling(limit) ? null : due(limit, item, filedAt);
  }

  /// Counts with every step of the count, so that it can be explained.
  public Deadline count(PlainLimit limit, FiledItem item, Instant start) {
    return time.due(inWords(limit, item), start);
  }

  /// The limit as the law and the guide put it. A promise without a basis of its own was made in
  /// the item's guide.
  public static TimeLimit inWords(PlainLimit limit, FiledItem item) {
    String basis = limit.basis();
    return new TimeLimit(
        limit.amount(),
        LimitUnit.valueOf(limit.unit()),
        basis == null ? item.code() + "@" + item.version() : basis,
        StartEvent.valueOf(limit.start()));
  }

  /// The deadline as events carry it.
  public static PlainDue plain(Deadline deadline) {
    return new PlainDue(deadline.dueAt(), deadline.awaitedYear(), deadline.notBefore());
  }
}
