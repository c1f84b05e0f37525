package cn.onestop.matters.worklist.events;

import static java.util.stream.Collectors.joining;

import cn.onestop.events.PlainDue;
import cn.onestop.events.Topics;
import cn.onestop.events.matters.ApplicantDataErased;
import cn.onestop.events.matters.CommitmentChecked;
import cn.onestop.events.matters.DueDateCounted;
import cn.onestop.events.matters.DueDateExtended;
import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterAccepted.Tolerated;
import cn.onestop.events.matters.MatterArchived;
import cn.onestop.events.matters.MatterAssigned;
import cn.onestop.events.matters.MatterClaimed;
import cn.onestop.events.matters.MatterClosed;
import cn.onestop.events.matters.MatterCovered;
import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.MatterDeemedWithdrawn;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.MatterHandedOver;
import cn.onestop.events.matters.MatterRefused;
import cn.onestop.events.matters.MatterReleased;
import cn.onestop.events.matters.MatterReturned;
import cn.onestop.events.matters.MatterRevoked;
import cn.onestop.events.matters.MatterTransferred;
import cn.onestop.events.matters.MatterWithdrawn;
import cn.onestop.events.matters.ResultDelivered;
import cn.onestop.events.matters.SpecialProcedureEnded;
import cn.onestop.events.matters.SpecialProcedureStarted;
import cn.onestop.events.matters.StepCompleted;
import cn.onestop.events.matters.SupplementDelivered;
import cn.onestop.events.matters.SupplementRequested;
import cn.onestop.events.matters.VisitRecorded;
import cn.onestop.kit.calendars.AwaitingCalendar;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import cn.onestop.matters.matter.Dispatch;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.number.CaseNumber;
import cn.onestop.matters.worklist.Course;
import cn.onestop.matters.worklist.Desk;
import cn.onestop.matters.worklist.Worklist.Shelf;
import cn.onestop.matters.worklist.WorklistEntry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Lists of matters: what is open and what has ended on each desk, all by number, the promises that
/// run, and those that await the calendar of a year; and counts of what is open.
public final class WorklistView implements View<WorklistEntry> {

  /// Its name.
  public static final String NAME = "worklist";

  static final String ENTRY = "entry";

  /// The promises that run, in the order in which they end; the place says everything.
  static final String RUNNING = "running";

  private static final Document NOTHING_MORE = new Document();

  private static final EventTypes<MatterEvent> TYPES = EventTypes.of(MatterEvent.class);
  private static final String ONLINE = "ONLINE";
  private static final String ON_THE_SPOT = "1";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.MATTERS);
  }

  @Override
  public Class<WorklistEntry> projection() {
    return WorklistEntry.class;
  }

  @Override
  public Set<String> types() {
    return TYPES.names();
  }

  @Override
  public Outcome<WorklistEntry> apply(@Nullable WorklistEntry before, ReceivedEvent event) {
    MatterEvent happened = TYPES.read(event.type(), event.data()).orElseThrow();
    WorklistEntry after =
        happened instanceof MatterFiled filed
            ? filed(filed, event)
            : next(
                Objects.requireNonNull(before, "a matter begins by being filed"), happened, event);
    WorklistEntry line = dispatched(after, happened, event);
    Outcome<WorklistEntry> outcome = counted(listed(before, line, event.aggregate()), before, line);
    return happened instanceof MatterFiled filed
        ? FilingsUnderChecks.noted(outcome, filed, event)
        : outcome;
  }

  /// Puts it into the queues in which it lies now.
  private static WorklistEntry dispatched(
      WorklistEntry entry, MatterEvent happened, ReceivedEvent event) {
    Course before = entry.course();
    if (before == null) {
      return entry;
    }
    Course now = before.after(happened, event.by(), event.at());
    return entry.at(
        now.with(
            Dispatch.of(
                MatterState.valueOf(entry.state()),
                now.steps(),
                new Place(
                    entry.centre(),
                    entry.department(),
                    entry.window(),
                    entry.village(),
                    entry.channel()),
                entry.caseType().equals(ON_THE_SPOT),
                now.commitment(),
                now.dispatched(),
                event.at())));
  }

  private static WorklistEntry filed(MatterFiled filed, ReceivedEvent event) {
    WorklistEntry entry =
        new WorklistEntry(
            filed.number(),
            filed.itemCode(),
            filed.itemName(),
            "FILED",
            filed.centre(),
            filed.department(),
            filed.window(),
            filed.village(),
            filed.channel(),
            filed.caseType(),
            event.at(),
            null,
            List.of(),
            0,
            List.of(),
            null,
            null,
            Course.filed(filed, event.at()));
    entry = awaiting(due(entry, filed.promisedDue(), filed.statutoryDue()), filed.acceptanceDue());
    return filed.channel().equals(ONLINE) ? entry : entry.with(event.by());
  }

  private static WorklistEntry next(
      WorklistEntry entry, MatterEvent happened, ReceivedEvent event) {
    Instant at = event.at();
    return switch (happened) {
      case MatterFiled _ -> throw new IllegalStateException("filed twice");
      case MatterAccepted accepted -> takenOn(entry, accepted, event);
      case SupplementRequested asked -> awaiting(entry.in("AWAITING_SUPPLEMENT"), asked.due());
      case SupplementDelivered came -> came.complete() ? supplemented(entry, came) : entry;
      case SpecialProcedureStarted begun ->
          due(entry.in("SUSPENDED"), begun.promised(), begun.statutory());
      case SpecialProcedureEnded over ->
          due(entry.in("ACCEPTED"), over.promised(), over.statutory());
      case DueDateExtended longer -> due(entry, longer.promised(), longer.statutory());
      case DueDateCounted counted -> recounted(entry, counted);
      case VisitRecorded visit -> entry.visited(visit.visit());
      case StepCompleted _, ApplicantDataErased _, CommitmentChecked _ -> entry;
      case MatterClaimed _,
          MatterReleased _,
          MatterHandedOver _,
          MatterAssigned _,
          MatterCovered _ ->
          entry;
      case MatterArchived _ -> entry.in("ARCHIVED");
      case MatterDecided decided ->
          awaitingToo(entry.in("DECIDED"), decided.deliveryDue(), decided.checkDue());
      case MatterClosed _ -> entry.in("CLOSED");
      case MatterRefused _ -> entry.ended("REFUSED", at);
      case ResultDelivered _ -> entry.ended("DELIVERED", at);
      case MatterDeemedWithdrawn _ -> entry.ended("DEEMED_WITHDRAWN", at);
      case MatterRevoked _ -> entry.ended("REVOKED", at);
      case MatterReturned _ -> entry.ended("RETURNED", at);
      case MatterTransferred _ -> entry.ended("TRANSFERRED", at);
      case MatterWithdrawn _ -> entry.ended("WITHDRAWN", at);
    };
  }

  private static WorklistEntry takenOn(
      WorklistEntry entry, MatterAccepted accepted, ReceivedEvent event) {
    Tolerated tolerated = accepted.tolerated();
    WorklistEntry next =
        awaiting(
            due(
                entry.in(tolerated == null ? "ACCEPTED" : "ACCEPTED_PROVISIONALLY"),
                accepted.promised(),
                accepted.statutory()),
            tolerated == null ? null : tolerated.due());
    return Boolean.TRUE.equals(accepted.deemed()) ? next : next.with(event.by());
  }

  private static WorklistEntry supplemented(WorklistEntry entry, SupplementDelivered came) {
    return awaiting(
        entry.in(entry.state().equals("ACCEPTED_PROVISIONALLY") ? "ACCEPTED" : "FILED"),
        came.acceptanceDue());
  }

  private static @Nullable Instant moment(@Nullable PlainDue due) {
    return due == null ? null : due.due();
  }

  private static WorklistEntry recounted(WorklistEntry entry, DueDateCounted counted) {
    PlainDue acts = counted.acceptance() == null ? counted.supplement() : counted.acceptance();
    return entry
        .due(
            counted.promised() == null ? entry.due() : moment(counted.promised()),
            awaited(
                counted.promised(),
                counted.statutory(),
                counted.acceptance(),
                counted.supplement(),
                counted.delivery(),
                counted.check(),
                counted.correction()))
        .timeActs(moment(acts));
  }

  private static WorklistEntry due(
      WorklistEntry entry, @Nullable PlainDue promised, @Nullable PlainDue statutory) {
    return entry.due(moment(promised), awaited(promised, statutory));
  }

  /// This, on which time itself acts once `due` has passed, or once its calendar is there.
  private static WorklistEntry awaiting(WorklistEntry entry, @Nullable PlainDue due) {
    return awaitingToo(entry, due).timeActs(moment(due));
  }

  private static WorklistEntry awaitingToo(WorklistEntry entry, @Nullable PlainDue... dues) {
    return entry.due(
        entry.due(),
        Stream.concat(entry.awaiting().stream(), awaited(dues).stream())
            .distinct()
            .sorted()
            .toList());
  }

  private static List<Integer> awaited(@Nullable PlainDue... dues) {
    return Stream.of(dues)
        .filter(Objects::nonNull)
        .map(PlainDue::awaitingCalendar)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  /// Takes the entry out of where it no longer lies and puts it where it lies now.
  private static Outcome<WorklistEntry> listed(
      @Nullable WorklistEntry before, WorklistEntry after, String id) {
    Outcome<WorklistEntry> outcome = Outcome.of(after);
    Set<Slot> left = before == null ? Set.of() : slots(before, id);
    Set<Slot> now = slots(after, id);
    Document content = new Document(ENTRY, CanonicalJson.write(after));
    for (Slot slot : left) {
      outcome = now.contains(slot) ? outcome : outcome.remove(slot.list(), slot.id());
      outcome = now.contains(slot) ? outcome : slot.counted(outcome, -1);
    }
    for (Slot slot : now) {
      outcome = outcome.put(slot.list(), slot.id(), slot.isRunning() ? NOTHING_MORE : content);
      outcome = left.contains(slot) ? outcome : slot.counted(outcome, 1);
    }
    return outcome;
  }

  /// Counts it where it stands now and no longer where it stood.
  private static Outcome<WorklistEntry> counted(
      Outcome<WorklistEntry> outcome, @Nullable WorklistEntry before, WorklistEntry after) {
    @Nullable String left = before == null || before.endedAt() != null ? null : measure(before);
    @Nullable String now = after.endedAt() != null ? null : measure(after);
    if (Objects.equals(left, now)) {
      return outcome;
    }
    String slice = openAt(after.centre());
    Outcome<WorklistEntry> counted = outcome;
    counted = left == null ? counted : counted.count(slice, left, -1);
    return now == null ? counted : counted.count(slice, now, 1);
  }

  /// The slice that counts the open matters of a centre, by state and by the offices that see them.
  static String openAt(String centre) {
    return "open/" + centre;
  }

  /// A matter that several offices see is counted once, under all of them.
  private static String measure(WorklistEntry entry) {
    return measure(entry.state())
        + entry.officesInSight().stream().map(Desk::key).sorted().collect(joining("+", "@", ""));
  }

  private static String measure(String state) {
    return state.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The state that a measure counts.
  static MatterState state(String measure) {
    String state = measure.substring(0, measure.indexOf('@'));
    return MatterState.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /// The offices whose matters a measure counts.
  static Set<Desk> offices(String measure) {
    return Stream.of(measure.substring(measure.indexOf('@') + 1).split("\\+"))
        .map(Desk::new)
        .collect(Collectors.toSet());
  }

  /// How the places of those promises begin that run on a centre's desk; when they end and the
  /// number follow.
  static String runningOn(String centre, Desk desk) {
    return centre + "/" + desk.key() + "/";
  }

  private static Set<Slot> slots(WorklistEntry entry, String id) {
    Set<Slot> slots = new TreeSet<>();
    slots.add(
        new Slot(list(Shelf.NUMBERS), entry.centre() + "/" + CaseNumber.place(entry.number())));
    String shelf = list(entry.endedAt() == null ? Shelf.OPEN : Shelf.ENDED);
    for (Desk desk : entry.desks()) {
      slots.add(new Slot(shelf, desk.key() + "/" + entry.place()));
    }
    Instant runsUntil = entry.runsUntil();
    if (runsUntil != null) {
      entry
          .inSightAt()
          .forEach(desk ->
              slots.add(
                  new Slot(
                      RUNNING,
                      runningOn(entry.centre(), desk) + runsUntil + "/" + entry.number())));
    }
    if (entry.endedAt() == null) {
      slots.add(new Slot(MovedDatesBeat.OPEN, id));
    }
    Instant timeActs = entry.timeActsAt();
    if (timeActs != null) {
      slots.add(new Slot(AwaitedActs.LIST, AwaitedActs.place(timeActs, id)));
    }
    entry
        .awaiting()
        .forEach(
            year -> slots.add(new Slot(AwaitingCalendar.NAME, AwaitingCalendar.place(year, id))));
    return slots;
  }

  /// The list that holds a shelf.
  static String list(Shelf shelf) {
    return switch (shelf) {
      case OPEN -> "open";
      case ENDED -> "ended";
      case NUMBERS -> "numbers";
    };
  }

  private record Slot(String list, String id) implements Comparable<Slot> {

    @Override
    public int compareTo(Slot other) {
      int byList = list.compareTo(other.list);
      return byList == 0 ? id.compareTo(other.id) : byList;
    }

    boolean isRunning() {
      return list.equals(RUNNING);
    }

    Outcome<WorklistEntry> counted(Outcome<WorklistEntry> outcome, int delta) {
      return list.equals(AwaitingCalendar.NAME)
          ? AwaitingCalendar.counted(outcome, id, delta)
          : outcome;
    }
  }
}
