package cn.onestop.matters.worklist;

import cn.onestop.matters.dispatch.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
/// @param course how far it has come, and in whose queues it lies; absent in what was listed before
///   matters were dispatched
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
    @Nullable Instant timeActsAt,
    @Nullable Course course) {

  /// After every date: what awaits a calendar comes after everything that is counted.
  private static final String AWAITING = "9999";

  public WorklistEntry {
    awaiting = List.copyOf(awaiting);
    staff = List.copyOf(staff);
  }

  /// The desks it lies on.
  public List<Desk> desks() {
    List<Desk> desks = new ArrayList<>(inSightAt());
    if (window != null) {
      desks.add(Desk.window(window));
    }
    staff.forEach(person -> desks.add(Desk.person(person)));
    tasks().forEach(task -> waiting(task, desks));
    return desks.stream().distinct().toList();
  }

  /// An office that the step table gives a step to has it before its eyes from the filing on.
  private static void partners(String office, List<Desk> desks) {
    desks.add(Desk.department(office));
    desks.add(Desk.village(office));
  }

  private static void waiting(Task task, List<Desk> desks) {
    desks.add(Desk.queue(task.queue()));
    String holder = task.holder();
    if (holder != null) {
      desks.add(Desk.held(holder));
    }
  }

  /// What it waits for now.
  public List<Task> tasks() {
    return course == null ? List.of() : course.dispatched().tasks();
  }

  /// This, as far as it has come now.
  public WorklistEntry at(Course now) {
    return changed(it -> it.course = now);
  }

  /// The desks that are somebody's whole sight: the centre's, and those of the offices that see it.
  public List<Desk> inSightAt() {
    return Stream.concat(Stream.of(Desk.centre(centre)), officesInSight().stream()).toList();
  }

  /// The departments and villages that see it: who answers for it, where it came in, and whoever
  /// the step table gives a step to.
  public List<Desk> officesInSight() {
    List<Desk> desks = new ArrayList<>();
    desks.add(Desk.department(department));
    if (village != null) {
      desks.add(Desk.village(village));
    }
    if (course != null) {
      course.dispatched().offices(centre).forEach(office -> partners(office, desks));
    }
    return desks.stream().distinct().toList();
  }

  /// Until when its promise runs; absent while none does.
  public @Nullable Instant runsUntil() {
    return PromiseLamp.out(this) ? null : due;
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
    return changed(it -> it.state = next);
  }

  /// This with what its limits are now.
  public WorklistEntry due(@Nullable Instant until, List<Integer> years) {
    return changed(it -> {
      it.due = until;
      it.awaiting = years;
    });
  }

  /// This on the desk of one more person.
  public WorklistEntry with(String person) {
    return staff.contains(person)
        ? this
        : changed(it -> it.staff = Stream.concat(staff.stream(), Stream.of(person)).toList());
  }

  /// This with so many visits.
  public WorklistEntry visited(int times) {
    return changed(it -> it.visits = times);
  }

  /// This, on which time itself acts at that moment if nobody does before.
  public WorklistEntry timeActs(@Nullable Instant at) {
    return changed(it -> it.timeActsAt = at);
  }

  /// This, ended.
  public WorklistEntry ended(String how, Instant at) {
    return changed(it -> {
      it.state = how;
      it.awaiting = List.of();
      it.endedAt = at;
      it.timeActsAt = null;
    });
  }

  private WorklistEntry changed(Consumer<Change> change) {
    var next = new Change(this);
    change.accept(next);
    return next.made();
  }

  /// The next line of a matter while it is made from the one before. What is not here never
  /// changes.
  private static final class Change {
    private final WorklistEntry before;
    private String state;
    private @Nullable Instant due;
    private List<Integer> awaiting;
    private int visits;
    private List<String> staff;
    private @Nullable Instant endedAt;
    private @Nullable Instant timeActsAt;
    private @Nullable Course course;

    private Change(WorklistEntry before) {
      this.before = before;
      this.state = before.state;
      this.due = before.due;
      this.awaiting = before.awaiting;
      this.visits = before.visits;
      this.staff = before.staff;
      this.endedAt = before.endedAt;
      this.timeActsAt = before.timeActsAt;
      this.course = before.course;
    }

    private WorklistEntry made() {
      return new WorklistEntry(
          before.number,
          before.itemCode,
          before.itemName,
          state,
          before.centre,
          before.department,
          before.window,
          before.village,
          before.channel,
          before.caseType,
          before.filedAt,
          due,
          awaiting,
          visits,
          staff,
          endedAt,
          timeActsAt,
          course);
    }
  }
}
