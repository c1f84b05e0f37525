package cn.onestop.matters.matter;

import org.jspecify.annotations.Nullable;

/// Somebody came for a matter.
///
/// @param offeredWithoutVisit whether a way without coming was offered
/// @param applicantChose whether they chose to come all the same
/// @param atVillage whether it was the village's service point, which is no visit to the centre
public record Visit(
    VisitPurpose purpose,
    @Nullable VisitCause cause,
    boolean offeredWithoutVisit,
    boolean applicantChose,
    boolean atVillage) {

  /// Whether it counts against run-at-most-once.
  boolean counts() {
    return !atVillage && !byOwnChoice();
  }

  /// The applicant chose to come though a way without a visit was offered.
  private boolean byOwnChoice() {
    return offeredWithoutVisit && applicantChose;
  }

  /// The cause to be kept; a choice of the applicant's own is its own cause.
  @Nullable VisitCause causeToKeep() {
    return cause == null && byOwnChoice() ? VisitCause.APPLICANT_CHOICE : cause;
  }
}
