package cn.onestop.monitoring.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers of a day and how things stand now, for a centre or one of its departments. In every
/// block the parts sum up to the whole.
///
/// @param department absent for the whole centre
/// @param day the office's date the numbers are of
/// @param asOf the moment in office time that `now` means
/// @param complaints absent for a department: it must not learn from its own numbers that somebody
///   complained of it
public record Overview(
    String centre,
    @Nullable String department,
    LocalDate day,
    Instant asOf,
    Matters matters,
    Visits visits,
    Cards cards,
    @Nullable Complaints complaints,
    OpenByState openByState,
    OpenByLamp openByLamp,
    Ratios ratios) {

  /// Whether `other` shows the same numbers, at whatever moment they were read.
  public boolean sameFigures(Overview other) {
    return equals(
        new Overview(
            other.centre,
            other.department,
            other.day,
            asOf,
            other.matters,
            other.visits,
            other.cards,
            other.complaints,
            other.openByState,
            other.openByLamp,
            other.ratios));
  }

  /// What took effect on the day.
  ///
  /// @param handedOn returned or transferred 退件、转办
  /// @param revoked of which the acceptance or the decision was taken back 撤销
  public record Matters(
      long filed,
      long accepted,
      long refused,
      long withdrawn,
      long handedOn,
      long revoked,
      long decided,
      long closed,
      long closedOnTime,
      long closedLate,
      long delivered) {}

  /// Visits of the day and what was wrong with them.
  ///
  /// @param counted visits that count for run-at-most-once
  /// @param breaches those that break it
  /// @param extraByApplicant those beyond what the item asks for that lie with the applicant
  public record Visits(
      long counted,
      long breaches,
      Map<String, Long> breachesByCause,
      long extraByApplicant,
      Map<String, Long> extraByApplicantByCause) {}

  /// Cards issued for that day.
  public record Cards(long warning, long yellow, long red) {}

  /// Complaints: of the day, and those open now.
  public record Complaints(
      long filed,
      long accepted,
      long refused,
      long answered,
      long answeredOnTime,
      long answeredLate,
      long openFiled,
      long openAccepted) {}

  /// Matters open now, by how far they have come.
  ///
  /// @param awaitingCalendar of all these, those whose clock waits for a calendar
  /// @param undelivered closed, and the result is not handed over yet; not open
  public record OpenByState(
      long filed,
      long accepted,
      long decided,
      long total,
      long awaitingCalendar,
      long undelivered) {}

  /// Matters open now, by lamp. A matter counts as open until its lamp is out, a second or two
  /// after it ended.
  ///
  /// @param overdue yellow and red
  public record OpenByLamp(
      long normal, long warning, long yellow, long red, long total, long overdue) {}

  /// What share of what was as it should be.
  ///
  /// @param onTime closed on time, of those closed on the day and those overdue and open now whose
  ///   promise ended on that day or before
  /// @param withoutBreach closed without a breach of run-at-most-once, of those closed
  /// @param withoutVisit closed without any visit, of those closed
  /// @param complaintsOnTime answered on time, of those answered on the day and those unanswered
  ///   whose answer was due on it
  public record Ratios(
      Ratio onTime, Ratio withoutBreach, Ratio withoutVisit, @Nullable Ratio complaintsOnTime) {}
}
