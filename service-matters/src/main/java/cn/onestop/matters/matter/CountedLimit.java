package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.matters.matter.Matter.FiledItem;
import cn.onestop.time.Deadline;
import cn.onestop.time.LimitClock;
import cn.onestop.time.LimitUnit;
import cn.onestop.time.Moment;
import cn.onestop.time.Pause;
import cn.onestop.time.Segment;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One limit of a matter as it is counted: with what extends it and with what stops it.
///
/// @param before how much it was before an extension
/// @param standsSince when the special procedure began that goes on; absent while none does
public record CountedLimit(
    TimeLimit limit, int before, Instant start, List<Pause> pauses, @Nullable Instant standsSince) {

  /// A limit that nothing extends or stops, such as the applicant's own.
  public static CountedLimit plain(LimitRun run, FiledItem item, Instant start) {
    TimeLimit limit = Limits.inWords(run.limit(), item);
    return new CountedLimit(limit, limit.amount(), start, List.of(), null);
  }

  /// The promised or the statutory limit of `matter`.
  public static CountedLimit of(LimitRun run, Matter matter, Instant start, WorkingTime time) {
    Clocks clocks = matter.clocks();
    TimeLimit limit = Limits.inWords(run.limit(), matter.item());
    Extension extension = clocks.extension();
    return new CountedLimit(
        extension == null || !extension.unit().equals(run.limit().unit())
            ? limit
            : limit.extendedBy(extension.amount(), extension.basis()),
        limit.amount(),
        start,
        clocks.procedures().stream().map(procedure -> procedure.pause(run.limit(), time)).toList(),
        clocks.openProcedure().map(SpecialProcedure::from).orElse(null));
  }

  /// Until when, at the latest: a procedure that goes on is taken to last as long as was approved.
  public PlainDue due(WorkingTime time) {
    LimitClock clock = time.clock(limit, start, pauses);
    if (standsSince == null) {
      return Limits.plain(clock.deadline(start));
    }
    Moment last = clock.whenLeft(0);
    if (last.at() != null) {
      return new PlainDue(last.at(), null, null);
    }
    Deadline known = clock.deadline(standsSince);
    return new PlainDue(
        null,
        last.awaitedYear() == null ? known.awaitedYear() : last.awaitedYear(),
        known.dueOn() == null ? known.notBefore() : known.dueOn());
  }

  /// Why this date. A procedure that goes on counts up to `asOf`, or has only just begun where that
  /// is not said.
  public Deadline explained(WorkingTime time, @Nullable Instant asOf) {
    return time.clock(limit, start, pauses).deadline(moment(asOf));
  }

  /// The stretches it consists of: counted, paused, extended.
  public List<Segment> segments(WorkingTime time, @Nullable Instant asOf) {
    return time.clock(limit, start, pauses).segments(moment(asOf), before);
  }

  public LimitUnit unit() {
    return limit.unit();
  }

  private Instant moment(@Nullable Instant asOf) {
    if (standsSince == null) {
      return start;
    }
    return asOf == null ? standsSince : asOf;
  }
}
