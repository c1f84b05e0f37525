package cn.onestop.complaints.worklist.events;

import cn.onestop.complaints.complaint.ComplaintState;
import cn.onestop.complaints.complaint.Subject;
import cn.onestop.complaints.worklist.Worklist.Shelf;
import cn.onestop.complaints.worklist.WorklistEntry;
import cn.onestop.events.PlainDue;
import cn.onestop.events.Topics;
import cn.onestop.events.complaints.ComplaintAccepted;
import cn.onestop.events.complaints.ComplaintAnswered;
import cn.onestop.events.complaints.ComplaintDataErased;
import cn.onestop.events.complaints.ComplaintDueDateCounted;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.events.complaints.ComplaintFiled;
import cn.onestop.events.complaints.ComplaintRefused;
import cn.onestop.kit.calendars.AwaitingCalendar;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Lists of complaints by centre: what is open, what has ended, all by number; and those that await
/// the calendar of a year.
public final class WorklistView implements View<WorklistEntry> {

  static final String ENTRY = "entry";

  private static final EventTypes<ComplaintEvent> TYPES = EventTypes.of(ComplaintEvent.class);

  @Override
  public String name() {
    return "worklist";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.COMPLAINTS);
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
    ComplaintEvent happened = TYPES.read(event.type(), event.data()).orElseThrow();
    WorklistEntry after =
        happened instanceof ComplaintFiled filed
            ? filed(filed, event)
            : next(
                Objects.requireNonNull(before, "a complaint begins by being filed"),
                happened,
                event);
    return listed(before, after, event.aggregate());
  }

  private static WorklistEntry filed(ComplaintFiled filed, ReceivedEvent event) {
    return new WorklistEntry(
        filed.number(),
        ComplaintState.FILED,
        new Subject(
            filed.centre(),
            filed.aboutMatter(),
            filed.aboutUnit(),
            filed.aboutStaff(),
            filed.restricted()),
        filed.kind(),
        filed.channel(),
        filed.anonymous(),
        event.at(),
        filed.decideBy().due(),
        filed.decideBy().awaitingCalendar(),
        null);
  }

  private static WorklistEntry next(
      WorklistEntry entry, ComplaintEvent happened, ReceivedEvent event) {
    return switch (happened) {
      case ComplaintFiled _ -> throw new IllegalStateException("filed twice");
      case ComplaintAccepted it -> entry.in(ComplaintState.ACCEPTED, it.answerBy());
      case ComplaintDueDateCounted it -> {
        PlainDue counted = it.answerBy() == null ? it.decideBy() : it.answerBy();
        yield counted == null ? entry : entry.in(entry.state(), counted);
      }
      case ComplaintRefused _ -> entry.ended(ComplaintState.REFUSED, event.at());
      case ComplaintAnswered _ -> entry.ended(ComplaintState.ANSWERED, event.at());
      case ComplaintDataErased _ -> entry;
    };
  }

  /// Takes the entry out of where it no longer lies and puts it where it lies now.
  private static Outcome<WorklistEntry> listed(
      @Nullable WorklistEntry before, WorklistEntry after, String id) {
    Outcome<WorklistEntry> outcome = Outcome.of(after);
    Map<String, String> left = before == null ? Map.of() : places(before, id);
    Map<String, String> now = places(after, id);
    Document content = new Document(ENTRY, CanonicalJson.write(after));
    for (Map.Entry<String, String> place : left.entrySet()) {
      if (!place.getValue().equals(now.get(place.getKey()))) {
        outcome = counted(outcome.remove(place.getKey(), place.getValue()), place, -1);
      }
    }
    for (Map.Entry<String, String> place : now.entrySet()) {
      outcome = outcome.put(place.getKey(), place.getValue(), content);
      if (!place.getValue().equals(left.get(place.getKey()))) {
        outcome = counted(outcome, place, 1);
      }
    }
    return outcome;
  }

  private static Outcome<WorklistEntry> counted(
      Outcome<WorklistEntry> outcome, Map.Entry<String, String> place, int delta) {
    return place.getKey().equals(AwaitingCalendar.NAME)
        ? AwaitingCalendar.counted(outcome, place.getValue(), delta)
        : outcome;
  }

  /// Where an entry lies, by list.
  private static Map<String, String> places(WorklistEntry entry, String id) {
    Map<String, String> places = new LinkedHashMap<>();
    String centre = entry.subject().centre() + "/";
    places.put(list(Shelf.NUMBERS), centre + entry.number());
    places.put(list(entry.endedAt() == null ? Shelf.OPEN : Shelf.ENDED), centre + entry.place());
    Integer awaiting = entry.awaiting();
    if (awaiting != null) {
      places.put(AwaitingCalendar.NAME, AwaitingCalendar.place(awaiting, id));
    }
    return places;
  }

  /// The list that holds a shelf.
  static String list(Shelf shelf) {
    return switch (shelf) {
      case OPEN -> "open";
      case ENDED -> "ended";
      case NUMBERS -> "numbers";
    };
  }
}
