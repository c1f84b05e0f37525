package cn.onestop.complaints.worklist;

import cn.onestop.complaints.complaint.ComplaintState;
import cn.onestop.complaints.complaint.Subject;
import cn.onestop.events.PlainDue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A complaint as a line of the worklist; nothing of it is personal data or free text.
///
/// @param due until when acceptance must be decided, then until when it must be answered; absent
///   while a calendar is awaited
/// @param awaiting the year whose calendar `due` awaits
/// @param endedAt when it was refused or answered; absent while it is open
public record WorklistEntry(
    String number,
    ComplaintState state,
    Subject subject,
    String kind,
    String channel,
    boolean anonymous,
    Instant filedAt,
    @Nullable Instant due,
    @Nullable Integer awaiting,
    @Nullable Instant endedAt) {

  /// After every date: what awaits a calendar comes after everything that is counted.
  private static final String AWAITING = "9999";

  /// Its place in a list: what is due first comes first, what has ended by when it did.
  public String place() {
    String key;
    if (endedAt != null) {
      key = endedAt.toString();
    } else {
      key = due == null ? AWAITING : due.toString();
    }
    return key + "/" + number;
  }

  /// This in another state, with the limit that runs now.
  public WorklistEntry in(ComplaintState next, PlainDue until) {
    return new WorklistEntry(
        number,
        next,
        subject,
        kind,
        channel,
        anonymous,
        filedAt,
        until.due(),
        until.awaitingCalendar(),
        null);
  }

  /// This, ended.
  public WorklistEntry ended(ComplaintState how, Instant at) {
    return new WorklistEntry(
        number, how, subject, kind, channel, anonymous, filedAt, due, null, at);
  }
}
