package cn.onestop.matters.matter.web;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Done;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.Matter.Act;
import cn.onestop.matters.matter.Matter.FiledItem;
import cn.onestop.matters.matter.Matter.Outcome;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.MatterMoves;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.matter.Offers.Offer;
import cn.onestop.matters.matter.Operation;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A matter as staff see it; what a call does not ask for stays away.
///
/// @param receiptCode for the applicant's receipt; told when it is filed and never again
/// @param ifAcceptedNow how a promise that runs from the acceptance would run, told while the
///   application is not accepted yet
/// @param possible what its state permits now
/// @param happened what the operation brought about
/// @param further what else there is to know of its course
/// @param applicant masked; absent once erased and for those who do not handle the matter
public record MatterResponse(
    String number,
    @Nullable String receiptCode,
    MatterState state,
    String stateName,
    long version,
    FiledItem item,
    Place place,
    @Nullable Applicant applicant,
    @Nullable Boolean personalDataErased,
    Act filed,
    @Nullable Act accepted,
    ClockResponse promised,
    @Nullable ClockResponse ifAcceptedNow,
    @Nullable ClockResponse statutory,
    StepsResponse steps,
    int visits,
    @Nullable Outcome outcome,
    List<String> possible,
    @Nullable List<TimelineEntry> happened,
    @Nullable List<TimelineEntry> timeline,
    @Nullable List<Offer> operations,
    FurtherResponse further) {

  /// How far it has come.
  ///
  /// @param next the place of the step that is next; absent when all are done
  record StepsResponse(int done, @Nullable Integer next, List<Step> all) {

    record Step(int step, String name, boolean done) {}

    static StepsResponse of(Matter matter) {
      int done = matter.steps().done();
      List<String> names = matter.steps().names();
      List<Step> all = new ArrayList<>();
      for (int step = 1; step <= names.size(); step++) {
        all.add(new Step(step, names.get(step - 1), matter.steps().isDone(step)));
      }
      return new StepsResponse(done, done < names.size() ? done + 1 : null, all);
    }
  }

  /// The answer to an operation, from nothing but what it did: a repeated call gets the same.
  static MatterResponse done(
      Done<Matter, MatterEvent> done,
      @Nullable String receiptCode,
      WorkingTime time,
      Locale locale) {
    List<TimelineEntry> happened =
        done.facts().stream()
            .map(fact -> TimelineEntry.of(fact, locale, reference -> Optional.empty()))
            .toList();
    return of(done.state(), done.version(), time, locale, null).with(receiptCode, happened);
  }

  /// @param asOf up to when a special procedure counts that goes on; absent, it has only just begun
  static MatterResponse of(
      Matter matter, long version, WorkingTime time, Locale locale, @Nullable Instant asOf) {
    LimitRun law = matter.statutory();
    return new MatterResponse(
        matter.number(),
        null,
        matter.state(),
        Texts.of(locale).get("state." + matter.state()),
        version,
        matter.item(),
        matter.place(),
        null,
        matter.erasedAt() == null ? null : true,
        matter.filed(),
        matter.accepted(),
        ClockResponse.of(matter.promised(), matter, time, locale, asOf),
        null,
        law == null ? null : ClockResponse.of(law, matter, time, locale, asOf),
        StepsResponse.of(matter),
        matter.visits(),
        matter.outcome(),
        MatterMoves.possible(matter).stream().map(Operation::wireName).toList(),
        null,
        null,
        null,
        FurtherResponse.of(matter, time, locale));
  }

  private MatterResponse with(@Nullable String code, List<TimelineEntry> did) {
    return new MatterResponse(
        number,
        code,
        state,
        stateName,
        version,
        item,
        place,
        applicant,
        personalDataErased,
        filed,
        accepted,
        promised,
        ifAcceptedNow,
        statutory,
        steps,
        visits,
        outcome,
        possible,
        did,
        timeline,
        operations,
        further);
  }

  MatterResponse with(
      @Nullable Applicant masked,
      @Nullable ClockResponse soon,
      List<TimelineEntry> history,
      List<Offer> offers,
      FurtherResponse more) {
    return new MatterResponse(
        number,
        receiptCode,
        state,
        stateName,
        version,
        item,
        place,
        masked,
        personalDataErased,
        filed,
        accepted,
        promised,
        soon,
        statutory,
        steps,
        visits,
        outcome,
        possible,
        happened,
        history,
        offers,
        more);
  }
}
