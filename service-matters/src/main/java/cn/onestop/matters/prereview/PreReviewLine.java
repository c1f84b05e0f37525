package cn.onestop.matters.prereview;

import cn.onestop.matters.worklist.Desk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pre-review as a line of a list; nothing of it is personal data.
///
/// @param person who handed it in online; absent where staff did
/// @param due until when the office has to give its result, then until when that is kept; absent
///   once it has ended or while a calendar is awaited
/// @param awaiting the year whose calendar is awaited
/// @param endedAt when it ended; absent while it is open
public record PreReviewLine(
    String number,
    String itemCode,
    String itemName,
    PreReviewState state,
    String centre,
    String department,
    @Nullable String village,
    String channel,
    Instant submittedAt,
    @Nullable String person,
    int round,
    @Nullable Instant due,
    @Nullable Integer awaiting,
    @Nullable Instant endedAt) {

  /// After every date: what awaits a calendar comes after everything that is counted.
  private static final String AWAITING = "9999";

  /// Those in whose lists it stands.
  public List<Desk> desks() {
    List<Desk> desks = new ArrayList<>();
    desks.add(Desk.centre(centre));
    desks.add(Desk.department(department));
    if (village != null) {
      desks.add(Desk.village(village));
    }
    if (person != null) {
      desks.add(Desk.person(person));
    }
    return desks;
  }

  /// Its place in a list: what is due first comes first, what has ended by when it did.
  public String place() {
    Instant by = endedAt == null ? due : endedAt;
    return (by == null ? AWAITING : by.toString()) + "/" + number;
  }

  /// Whether the office's time for its result has passed at that moment.
  public boolean overdue(Instant now) {
    return state == PreReviewState.SUBMITTED && due != null && now.isAfter(due);
  }

  /// This in another state, with the limit that runs there.
  public PreReviewLine in(PreReviewState next, @Nullable Instant until, @Nullable Integer year) {
    return new PreReviewLine(
        number,
        itemCode,
        itemName,
        next,
        centre,
        department,
        village,
        channel,
        submittedAt,
        person,
        round,
        until,
        year,
        endedAt);
  }

  /// This in its next round.
  public PreReviewLine nextRound() {
    return new PreReviewLine(
        number,
        itemCode,
        itemName,
        state,
        centre,
        department,
        village,
        channel,
        submittedAt,
        person,
        round + 1,
        due,
        awaiting,
        endedAt);
  }

  /// This, ended.
  public PreReviewLine ended(PreReviewState how, Instant at) {
    return new PreReviewLine(
        number,
        itemCode,
        itemName,
        how,
        centre,
        department,
        village,
        channel,
        submittedAt,
        person,
        round,
        null,
        null,
        at);
  }
}
