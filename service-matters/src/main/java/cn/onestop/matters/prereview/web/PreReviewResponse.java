package cn.onestop.matters.prereview.web;

import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.kit.journal.Done;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.Matter.Act;
import cn.onestop.matters.matter.web.TimelineEntry;
import cn.onestop.matters.prereview.ChangedGuide.Change;
import cn.onestop.matters.prereview.PreReview;
import cn.onestop.matters.prereview.PreReview.GuideVersion;
import cn.onestop.matters.prereview.PreReview.HandedIn;
import cn.onestop.matters.prereview.PreReview.Result;
import cn.onestop.matters.prereview.PreReviewMoves;
import cn.onestop.matters.prereview.PreReviewOperation;
import cn.onestop.matters.prereview.PreReviewState;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A pre-review as those see it who may; what a call does not ask for stays away.
///
/// @param number its own public number 预审编号; no case number
/// @param queryCode with which the applicant follows it; told when it is handed in and never again
/// @param village whose agent handed it in, if one did
/// @param applicant masked; absent once erased and for those who do not handle it
/// @param clock until when the office gives its result, then until when that is kept
/// @param overdue whether the office's time for its result has passed; told when it is read
/// @param result when the last result was given, and whether in time
/// @param guideChange the version of the guide in force now, where it is a later one, and what it
///   asks for differently: for that the result does not bind
/// @param matter the case number 办件编号 of what was filed under it
/// @param possible what its state permits now
/// @param happened what the operation brought about
record PreReviewResponse(
    String number,
    @Nullable String queryCode,
    PreReviewState state,
    String stateName,
    long version,
    GuideVersion item,
    String centre,
    String department,
    @Nullable String village,
    String channel,
    Act submitted,
    HandedIn handedIn,
    @Nullable Applicant applicant,
    @Nullable Boolean personalDataErased,
    @Nullable PreReviewClockResponse clock,
    @Nullable Boolean overdue,
    @Nullable Result result,
    @Nullable Change guideChange,
    @Nullable String matter,
    @Nullable Instant endedAt,
    List<String> possible,
    @Nullable List<TimelineEntry> happened,
    @Nullable List<TimelineEntry> timeline) {

  /// What is told only when it is read.
  ///
  /// @param masked the applicant, for those who handle it
  record Reading(
      @Nullable Applicant masked,
      boolean overdue,
      @Nullable Change change,
      List<TimelineEntry> timeline) {}

  /// The answer to an operation, from nothing but what it did: a repeated call gets the same.
  static PreReviewResponse done(
      Done<PreReview, PreReviewEvent> done,
      @Nullable String queryCode,
      WorkingTime time,
      Locale locale) {
    List<TimelineEntry> happened =
        done.facts().stream()
            .map(fact -> TimelineEntry.of(fact, locale, _ -> Optional.empty()))
            .toList();
    return of(done.state(), done.version(), queryCode, happened, null, time, locale);
  }

  static PreReviewResponse read(
      PreReview preReview, long version, Reading reading, WorkingTime time, Locale locale) {
    return of(preReview, version, null, null, reading, time, locale);
  }

  private static PreReviewResponse of(
      PreReview preReview,
      long version,
      @Nullable String queryCode,
      @Nullable List<TimelineEntry> happened,
      @Nullable Reading reading,
      WorkingTime time,
      Locale locale) {
    return new PreReviewResponse(
        preReview.number(),
        queryCode,
        preReview.state(),
        PreReviewWords.state(preReview, locale),
        version,
        preReview.item(),
        preReview.place().centre(),
        preReview.place().department(),
        preReview.place().village(),
        preReview.place().channel(),
        preReview.submitted(),
        preReview.handedIn(),
        reading == null ? null : reading.masked(),
        preReview.erasedAt() == null ? null : true,
        PreReviewClockResponse.of(preReview.clock(), time, locale),
        reading == null ? null : reading.overdue(),
        preReview.result(),
        reading == null ? null : reading.change(),
        preReview.matter(),
        preReview.endedAt(),
        PreReviewMoves.possible(preReview).stream().map(PreReviewOperation::wireName).toList(),
        happened,
        reading == null ? null : reading.timeline());
  }
}
