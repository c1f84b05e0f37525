package cn.onestop.matters.prereview.events;

import cn.onestop.events.PlainDue;
import cn.onestop.events.Topics;
import cn.onestop.events.matters.PreReviewCorrectionRequested;
import cn.onestop.events.matters.PreReviewDataErased;
import cn.onestop.events.matters.PreReviewDueDateCounted;
import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.events.matters.PreReviewFiled;
import cn.onestop.events.matters.PreReviewLapsed;
import cn.onestop.events.matters.PreReviewNotOurs;
import cn.onestop.events.matters.PreReviewPassed;
import cn.onestop.events.matters.PreReviewResubmitted;
import cn.onestop.events.matters.PreReviewSubmitted;
import cn.onestop.events.matters.PreReviewWithdrawn;
import cn.onestop.kit.calendars.AwaitingCalendar;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import cn.onestop.matters.prereview.PreReviewChannel;
import cn.onestop.matters.prereview.PreReviewLine;
import cn.onestop.matters.prereview.PreReviewState;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Lists of pre-reviews: for each state those on each desk, those that lapse by the moment at which
/// they do, and those that await the calendar of a year.
public final class PreReviewsView implements View<PreReviewLine> {

  /// Its name.
  public static final String NAME = "pre-reviews";

  static final String LAPSES = "lapses";
  static final String LINE = "line";

  private static final EventTypes<PreReviewEvent> TYPES = EventTypes.of(PreReviewEvent.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.PRE_REVIEWS);
  }

  @Override
  public Class<PreReviewLine> projection() {
    return PreReviewLine.class;
  }

  @Override
  public Set<String> types() {
    return TYPES.names();
  }

  @Override
  public Outcome<PreReviewLine> apply(@Nullable PreReviewLine before, ReceivedEvent event) {
    PreReviewEvent happened = TYPES.read(event.type(), event.data()).orElseThrow();
    PreReviewLine after =
        happened instanceof PreReviewSubmitted submitted
            ? submitted(submitted, event)
            : next(
                Objects.requireNonNull(before, "it begins by being submitted"),
                happened,
                event.at());
    return listed(before, after, event.aggregate());
  }

  private static PreReviewLine submitted(PreReviewSubmitted it, ReceivedEvent event) {
    boolean online = it.channel().equals(PreReviewChannel.ONLINE.name());
    return new PreReviewLine(
        it.number(),
        it.itemCode(),
        it.itemName(),
        PreReviewState.SUBMITTED,
        it.centre(),
        it.department(),
        it.village(),
        it.channel(),
        event.at(),
        online ? event.by() : null,
        1,
        it.due().due(),
        it.due().awaitingCalendar(),
        null);
  }

  private static PreReviewLine next(PreReviewLine line, PreReviewEvent happened, Instant at) {
    return switch (happened) {
      case PreReviewSubmitted _ -> throw new IllegalStateException("submitted twice");
      case PreReviewPassed it -> running(line, PreReviewState.PASSED, it.keptUntil());
      case PreReviewCorrectionRequested it ->
          running(line, PreReviewState.TO_CORRECT, it.keptUntil());
      case PreReviewResubmitted it -> {
        PlainDue due = it.due();
        yield due == null ? line : running(line, PreReviewState.SUBMITTED, due).nextRound();
      }
      case PreReviewDueDateCounted it -> running(line, line.state(), it.due());
      case PreReviewNotOurs _ -> line.ended(PreReviewState.NOT_OURS, at);
      case PreReviewFiled _ -> line.ended(PreReviewState.FILED, at);
      case PreReviewWithdrawn _ -> line.ended(PreReviewState.WITHDRAWN, at);
      case PreReviewLapsed _ -> line.ended(PreReviewState.LAPSED, at);
      case PreReviewDataErased _ -> line;
    };
  }

  private static PreReviewLine running(PreReviewLine line, PreReviewState state, PlainDue due) {
    return line.in(state, due.due(), due.awaitingCalendar());
  }

  /// Takes the line out of where it no longer stands and puts it where it stands now.
  private static Outcome<PreReviewLine> listed(
      @Nullable PreReviewLine before, PreReviewLine after, String id) {
    Outcome<PreReviewLine> outcome = Outcome.of(after);
    Set<Slot> left = before == null ? Set.of() : slots(before, id);
    Set<Slot> now = slots(after, id);
    Document content = new Document(LINE, CanonicalJson.write(after));
    for (Slot slot : left) {
      if (!now.contains(slot)) {
        outcome = slot.counted(outcome.remove(slot.list(), slot.id()), -1);
      }
    }
    for (Slot slot : now) {
      outcome = outcome.put(slot.list(), slot.id(), content);
      outcome = left.contains(slot) ? outcome : slot.counted(outcome, 1);
    }
    return outcome;
  }

  private static Set<Slot> slots(PreReviewLine line, String id) {
    Set<Slot> slots = new TreeSet<>(Slot.ORDER);
    line.desks()
        .forEach(desk -> slots.add(new Slot(list(line.state()), desk.key() + "/" + line.place())));
    Instant due = line.due();
    if (due != null && line.state() != PreReviewState.SUBMITTED) {
      slots.add(new Slot(LAPSES, due + "/" + id));
    }
    Integer year = line.awaiting();
    if (year != null) {
      slots.add(new Slot(AwaitingCalendar.NAME, AwaitingCalendar.place(year, id)));
    }
    return slots;
  }

  /// The list of those in a state.
  static String list(PreReviewState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private record Slot(String list, String id) {
    static final Comparator<Slot> ORDER = Comparator.comparing(Slot::list).thenComparing(Slot::id);

    Outcome<PreReviewLine> counted(Outcome<PreReviewLine> outcome, int delta) {
      return list.equals(AwaitingCalendar.NAME)
          ? AwaitingCalendar.counted(outcome, id, delta)
          : outcome;
    }
  }
}
