package cn.onestop.complaints.complaint.web;

import cn.onestop.complaints.complaint.Channel;
import cn.onestop.complaints.complaint.Complainant;
import cn.onestop.complaints.complaint.Complaint;
import cn.onestop.complaints.complaint.Complaint.Act;
import cn.onestop.complaints.complaint.Complaint.Ending;
import cn.onestop.complaints.complaint.ComplaintLimits;
import cn.onestop.complaints.complaint.ComplaintMoves;
import cn.onestop.complaints.complaint.ComplaintState;
import cn.onestop.complaints.complaint.Content;
import cn.onestop.complaints.complaint.Kind;
import cn.onestop.complaints.complaint.Offers.Offer;
import cn.onestop.complaints.complaint.Operation;
import cn.onestop.complaints.complaint.Subject;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.journal.Done;
import cn.onestop.time.WorkingTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A complaint as staff see it; what a call does not ask for stays away.
///
/// @param possible what its state permits now
/// @param text what was said; for those who handle it, until erased
/// @param complainant masked; absent for an anonymous complaint, once erased, and for those who do
///   not handle it
/// @param happened what the operation brought about
record ComplaintResponse(
    String number,
    ComplaintState state,
    String stateName,
    long version,
    Subject subject,
    Channel channel,
    Kind kind,
    boolean anonymous,
    @Nullable String text,
    @Nullable Complainant complainant,
    @Nullable Boolean personalDataErased,
    Act filed,
    @Nullable Act accepted,
    ClockResponse decide,
    ClockResponse answer,
    @Nullable Ending ending,
    List<String> possible,
    @Nullable List<TimelineEntry> happened,
    @Nullable List<TimelineEntry> timeline,
    @Nullable List<Offer> operations) {

  /// The answer to an operation, from nothing but what it did: a repeated call gets the same.
  static ComplaintResponse done(
      Done<Complaint, ComplaintEvent> done, WorkingTime time, Locale locale) {
    List<TimelineEntry> happened =
        done.facts().stream()
            .map(fact -> TimelineEntry.of(fact, locale, reference -> Optional.empty()))
            .toList();
    return of(done.state(), done.version(), null, happened, null, null, time, locale);
  }

  /// The complaint read.
  static ComplaintResponse read(
      Complaint complaint,
      long version,
      @Nullable Content content,
      List<TimelineEntry> timeline,
      List<Offer> operations,
      WorkingTime time,
      Locale locale) {
    return of(complaint, version, content, null, timeline, operations, time, locale);
  }

  private static ComplaintResponse of(
      Complaint complaint,
      long version,
      @Nullable Content content,
      @Nullable List<TimelineEntry> happened,
      @Nullable List<TimelineEntry> timeline,
      @Nullable List<Offer> operations,
      WorkingTime time,
      Locale locale) {
    Complainant complainant = content == null ? null : content.complainant();
    return new ComplaintResponse(
        complaint.number(),
        complaint.state(),
        Texts.of(locale).get("state." + complaint.state()),
        version,
        complaint.subject(),
        complaint.channel(),
        complaint.kind(),
        complaint.anonymous(),
        content == null ? null : content.text(),
        complainant == null ? null : complainant.masked(),
        complaint.erasedAt() == null ? null : true,
        complaint.filed(),
        complaint.accepted(),
        ClockResponse.of(ComplaintLimits.DECIDE, complaint.decide(), time, locale),
        ClockResponse.of(ComplaintLimits.ANSWER, complaint.answer(), time, locale),
        complaint.ending(),
        ComplaintMoves.possible(complaint.state()).stream().map(Operation::wireName).toList(),
        happened,
        timeline,
        operations);
  }
}
