package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the applicant handed in, and what the office said is missing of it (行政许可法第32条).
///
/// @param round the how-manieth submission it is, from 1; a complete supplement begins the next
/// @param receivedAt when it came
/// @param acceptance until when the office must accept it or speak; absent once it did
/// @param told every material that a notice has named so far
/// @param missing what was named and has not come
/// @param supplement until when that must come; absent while nothing is missing
public record Submission(
    int round,
    Instant receivedAt,
    @Nullable LimitRun acceptance,
    List<String> told,
    List<String> missing,
    @Nullable LimitRun supplement) {

  public Submission {
    told = List.copyOf(told);
    missing = List.copyOf(missing);
  }

  static Submission first(Instant at, @Nullable PlainDue acceptanceDue) {
    return new Submission(1, at, awaited(at, acceptanceDue), List.of(), List.of(), null);
  }

  /// Whether the applicant has answered a notice before.
  boolean supplemented() {
    return round > 1;
  }

  /// The one notice of this round.
  Submission noticed(List<String> materials, PlainLimit within, PlainDue due, Instant at) {
    List<String> all = new ArrayList<>(told);
    materials.stream().filter(material -> !all.contains(material)).forEach(all::add);
    return new Submission(round, receivedAt, null, all, materials, new LimitRun(within, at, due));
  }

  /// 容缺: accepted, and these may come later.
  Submission tolerating(List<String> materials, PlainLimit within, PlainDue due, Instant at) {
    return noticed(materials, within, due, at);
  }

  /// Some of what was missing came.
  Submission without(List<String> materials) {
    return new Submission(
        round,
        receivedAt,
        acceptance,
        told,
        missing.stream().filter(material -> !materials.contains(material)).toList(),
        supplement);
  }

  /// All of it came: the office looks anew.
  Submission complete(Instant at, @Nullable PlainDue acceptanceDue) {
    return new Submission(round + 1, at, awaited(at, acceptanceDue), told, List.of(), null);
  }

  /// This with dues counted anew.
  Submission recounted(@Nullable PlainDue acceptanceDue, @Nullable PlainDue supplementDue) {
    return new Submission(
        round,
        receivedAt,
        LimitRun.recounted(acceptance, acceptanceDue),
        told,
        missing,
        LimitRun.recounted(supplement, supplementDue));
  }

  /// The office has taken it on.
  Submission accepted() {
    return new Submission(round, receivedAt, null, told, missing, supplement);
  }

  private static @Nullable LimitRun awaited(Instant at, @Nullable PlainDue due) {
    return due == null ? null : new LimitRun(Limits.ACCEPTANCE, at, due);
  }
}
