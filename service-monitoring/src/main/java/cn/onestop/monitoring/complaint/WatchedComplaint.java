package cn.onestop.monitoring.complaint;

import cn.onestop.events.PlainDue;
import cn.onestop.events.complaints.ComplaintAccepted;
import cn.onestop.events.complaints.ComplaintAnswered;
import cn.onestop.events.complaints.ComplaintDataErased;
import cn.onestop.events.complaints.ComplaintDueDateCounted;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.events.complaints.ComplaintFiled;
import cn.onestop.events.complaints.ComplaintRefused;
import cn.onestop.kit.journal.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One complaint as supervision sees it: its clocks and nothing of what it says or whom it is
/// about.
///
/// @param aboutMatter number of the matter it is about, if it names one
/// @param answerDue until when it must be answered; absent before acceptance and while a calendar
///   is awaited
/// @param onTime whether it was answered in time
public record WatchedComplaint(
    String complaint,
    String number,
    String centre,
    String kind,
    String channel,
    boolean anonymous,
    @Nullable String aboutMatter,
    Instant filedAt,
    @Nullable Instant decideDue,
    @Nullable Instant acceptedAt,
    @Nullable Instant answerDue,
    @Nullable Instant refusedAt,
    @Nullable Instant answeredAt,
    @Nullable Boolean onTime) {

  /// The picture after `fact`.
  public static WatchedComplaint after(
      @Nullable WatchedComplaint before, String complaint, Recorded<ComplaintEvent> fact) {
    if (fact.event() instanceof ComplaintFiled event) {
      return filed(complaint, event, fact.at());
    }
    if (before == null) {
      throw new IllegalStateException(complaint + " does not begin with its filing");
    }
    Instant at = fact.at();
    return switch (fact.event()) {
      case ComplaintFiled _, ComplaintDataErased _ -> before;
      case ComplaintAccepted event -> before.with(at, event.answerBy().due(), null, null, null);
      case ComplaintRefused _ -> before.with(null, null, at, null, null);
      case ComplaintAnswered event ->
          before.with(before.acceptedAt, before.answerDue, null, at, event.onTime());
      case ComplaintDueDateCounted event ->
          before.counted(
              due(event.decideBy(), before.decideDue), due(event.answerBy(), before.answerDue));
    };
  }

  private static WatchedComplaint filed(String complaint, ComplaintFiled event, Instant at) {
    return new WatchedComplaint(
        complaint,
        event.number(),
        event.centre(),
        event.kind(),
        event.channel(),
        event.anonymous(),
        event.aboutMatter(),
        at,
        event.decideBy().due(),
        null,
        null,
        null,
        null,
        null);
  }

  private static @Nullable Instant due(@Nullable PlainDue counted, @Nullable Instant before) {
    return counted == null ? before : counted.due();
  }

  private WatchedComplaint counted(@Nullable Instant decideBy, @Nullable Instant answerBy) {
    return new WatchedComplaint(
        complaint,
        number,
        centre,
        kind,
        channel,
        anonymous,
        aboutMatter,
        filedAt,
        decideBy,
        acceptedAt,
        answerBy,
        refusedAt,
        answeredAt,
        onTime);
  }

  private WatchedComplaint with(
      @Nullable Instant accepted,
      @Nullable Instant answerBy,
      @Nullable Instant refused,
      @Nullable Instant answered,
      @Nullable Boolean inTime) {
    return new WatchedComplaint(
        complaint,
        number,
        centre,
        kind,
        channel,
        anonymous,
        aboutMatter,
        filedAt,
        decideDue,
        accepted,
        answerBy,
        refused,
        answered,
        inTime);
  }
}
