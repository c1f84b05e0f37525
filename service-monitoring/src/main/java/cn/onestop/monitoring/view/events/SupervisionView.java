package cn.onestop.monitoring.view.events;

import cn.onestop.events.Topics;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.supervision.SupervisionEvent;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import cn.onestop.monitoring.card.CardFigures;
import cn.onestop.monitoring.card.CardPlaces;
import cn.onestop.monitoring.card.Supervised;
import cn.onestop.monitoring.complaint.ComplaintFigures;
import cn.onestop.monitoring.complaint.WatchedComplaint;
import cn.onestop.monitoring.figure.Tally;
import cn.onestop.monitoring.figure.Tally.Figure;
import cn.onestop.monitoring.matter.MatterFigures;
import cn.onestop.monitoring.matter.MatterPlaces;
import cn.onestop.monitoring.matter.MatterWatch;
import cn.onestop.monitoring.matter.WatchedMatter;
import cn.onestop.monitoring.place.Place;
import cn.onestop.monitoring.view.Watched;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Everything supervision knows, built from events alone.
///
/// What an event changes in counters and lists is the difference between what its aggregate
/// contributed before and what it contributes now; matters and the findings about them are separate
/// aggregates and never touch each other's part.
public final class SupervisionView implements View<Watched> {

  /// The view's name.
  public static final String NAME = "supervision";

  private static final EventTypes<MatterEvent> MATTERS = EventTypes.of(MatterEvent.class);
  private static final EventTypes<ComplaintEvent> COMPLAINTS = EventTypes.of(ComplaintEvent.class);
  private static final EventTypes<SupervisionEvent> FINDINGS =
      EventTypes.of(SupervisionEvent.class);

  private final MatterWatch watch;
  private final ZoneId zone;

  /// @param zone where the office is
  public SupervisionView(MatterWatch watch, ZoneId zone) {
    this.watch = watch;
    this.zone = zone;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.MATTERS, Topics.COMPLAINTS, Topics.SUPERVISION);
  }

  @Override
  public Class<Watched> projection() {
    return Watched.class;
  }

  @Override
  public Set<String> types() {
    Set<String> types = new HashSet<>(MATTERS.names());
    types.addAll(COMPLAINTS.names());
    types.addAll(FINDINGS.names());
    return types;
  }

  @Override
  public Outcome<Watched> apply(@Nullable Watched before, ReceivedEvent event) {
    return switch (event.topic()) {
      case Topics.MATTERS -> matter(before == null ? null : before.matter(), event);
      case Topics.COMPLAINTS -> complaint(before == null ? null : before.complaint(), event);
      case Topics.SUPERVISION -> findings(before == null ? null : before.findings(), event);
      default -> throw new IllegalArgumentException("not a topic of supervision: " + event.topic());
    };
  }

  private Outcome<Watched> matter(@Nullable WatchedMatter before, ReceivedEvent event) {
    WatchedMatter after =
        watch.after(before, event.aggregate(), event.partition(), recorded(MATTERS, event));
    return outcome(
        Watched.of(after),
        Tally.difference(MatterFigures.of(before, zone), MatterFigures.of(after, zone)),
        MatterPlaces.of(before),
        MatterPlaces.of(after));
  }

  private Outcome<Watched> complaint(@Nullable WatchedComplaint before, ReceivedEvent event) {
    WatchedComplaint after =
        WatchedComplaint.after(before, event.aggregate(), recorded(COMPLAINTS, event));
    return outcome(
        Watched.of(after),
        Tally.difference(ComplaintFigures.of(before, zone), ComplaintFigures.of(after, zone)),
        Set.of(),
        Set.of());
  }

  private Outcome<Watched> findings(@Nullable Supervised before, ReceivedEvent event) {
    Supervised after = Supervised.after(before, recorded(FINDINGS, event));
    return outcome(
        Watched.of(after),
        Tally.difference(CardFigures.of(before, zone), CardFigures.of(after, zone)),
        CardPlaces.of(before),
        CardPlaces.of(after));
  }

  private static <E> Recorded<E> recorded(EventTypes<E> types, ReceivedEvent event) {
    E read =
        types
            .read(event.type(), event.data())
            .orElseThrow(() -> new IllegalArgumentException("not of " + event.topic()));
    return new Recorded<>(event.seq(), event.at(), event.recordedAt(), event.by(), read);
  }

  private static Outcome<Watched> outcome(
      Watched after, Map<Figure, Long> changes, Set<Place> left, Set<Place> stands) {
    Outcome<Watched> outcome = Outcome.of(after);
    for (Map.Entry<Figure, Long> change : changes.entrySet()) {
      Figure figure = change.getKey();
      outcome = outcome.count(figure.slice(), figure.measure(), change.getValue());
    }
    for (Place place : left) {
      if (!stands.contains(place)) {
        outcome = outcome.remove(place.list(), place.id());
      }
    }
    for (Place place : stands) {
      if (!left.contains(place)) {
        outcome = outcome.put(place.list(), place.id(), new Document());
      }
    }
    return outcome;
  }
}
