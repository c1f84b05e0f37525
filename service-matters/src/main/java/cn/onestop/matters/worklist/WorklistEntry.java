package cn.onestop.matters.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A matter as a line of the worklist; nothing of it is personal data.
///
/// @param state a `MatterState`
/// @param due until when the centre promised to be done; absent while it does not run or a calendar
///   is awaited
/// @param awaiting the years whose calendars its limits await
/// @param staff who of the staff filed or accepted it
/// @param endedAt when it ended; absent while it is open
/// @param timeActsAt when time itself acts on it if nobody does before
public record WorklistEntry(
    String number,
    String itemCode,
    String itemName,
    String state,
    String centre,
    String department,
    @Nullable String window,
    @Nullable String village,
    String channel,
    String caseType,
    Instant filedAt,
    @Nullable Instant due,
    List<Integer> awaiting,
    int visits,
    List<String> staff,
    @Nullable Instant endedAt,
    @Nullable Instant timeActsAt) {

  /// After every date: what awaits a calendar comes after everything that is counted.
  private static final String AWAITING = "9999";

  public WorklistEntry {
    awaiting = List.copyOf(awaiting);
    staff = List.copyOf(staff);
  }

  /// The desks it lies on.
  public List<Desk> desks() {
    List<Desk> desks = new ArrayList<>();
    desks.add(Desk.centre(centre));
    desks.add(Desk.department(department));
    if (window != null) {
      desks.add(Desk.window(window));
    }
    if (village != null) {
      desks.add(Desk.village(village));
    }
    staff.forEach(person -> desks.add(Desk.person(person)));
    return desks;
  }

  /// Its place on a desk: what is due first comes first, what does not run yet by its filing.
  public String place() {
    String key;
    if (endedAt != null) {
      key = endedAt.toString();
    } else if (due != null) {
      key = due.toString();
    } else {
      key = awaiting.isEmpty() ? filedAt.toString() : AWAITING;
    }
    return key + "/" + number;
  }

  /// This in another state.
  public WorklistEntry in(String next) {
    return new WorklistEntry(
        number,
        itemCode,
        itemName,
        next,
        centre,
        department,
        window,
        village,
        channel,
        caseType,
        filedAt,
        due,
        awaiting,
        visits,
        staff,
        endedAt,
        timeActsAt);
  }

  /// This with what its limits are now.
  public WorklistEntry due(@Nullable Instant until, List<Integer> years) {
    return new WorklistEntry(
        number,
        itemCode,
        itemName,
        state,
        centre,
        department,
        window,
        village,
        channel,
        caseType,
        filedAt,
        until,
        years,
        visits,
        staff,
        endedAt,
        timeActsAt);
  }

  /// This on the desk of one more person.
  public WorklistEntry with(String person) {
    List<String> more = new ArrayList<>(staff);
    if (!more.contains(person)) {
      more.add(person);
    }
    return new WorklistEntry(
        number,
        itemCode,
        itemName,
        state,
        centre,
        department,
        window,
        village,
        channel,
        caseType,
        filedAt,
        due,
        awaiting,
        visits,
        more,
        endedAt,
        timeActsAt);
  }

  /// This with so many visits.
  public WorklistEntry visited(int times) {
    return new WorklistEntry(
        number,
        itemCode,
        itemName,
        state,
        centre,
        department,
        window,
        village,
        channel,
        caseType,
        filedAt,
        due,
        awaiting,
        times,
        staff,
        endedAt,
        timeActsAt);
  }

  /// This, on which time itself acts at that moment if nobody does before.
  public WorklistEntry timeActs(@Nullable Instant at) {
    return new WorklistEntry(
        number,
        itemCode,
        itemName,
        state,
        centre,
        department,
        window,
        village,
        channel,
        caseType,
        filedAt,
        due,
        awaiting,
        visits,
        staff,
        endedAt,
        at);
  }

  /// This, ended.
  public WorklistEntry ended(String how, Instant at) {
    return new WorklistEntry(
        number,
        itemCode,
        itemName,
        how,
        centre,
        department,
        window,
        village,
        channel,
        caseType,
        filedAt,
        due,
        List.of(),
        visits,
        staff,
        at,
        null);
  }
}
