package cn.onestop.monitoring.card;

import cn.onestop.events.Topics;
import cn.onestop.events.supervision.CardIssued;
import cn.onestop.events.supervision.CardWithdrawn;
import cn.onestop.events.supervision.LampChanged;
import cn.onestop.events.supervision.SupervisionEvent;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.monitoring.rules.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What supervision found about one matter: its lamp and its cards. It comes into being with the
/// first finding; most matters never have one.
///
/// @param matter the matter's id
/// @param litSince since when the lamp is what it is
public record Supervised(
    String matter,
    String number,
    String centre,
    String department,
    Lamp lamp,
    Instant litSince,
    List<Card> cards) {

  /// How it is kept, and where its facts go.
  public static final AggregateType<Supervised, SupervisionEvent> TYPE =
      new AggregateType<>(
          "supervised_matters",
          "s-",
          Topics.SUPERVISION,
          "/onestop/monitoring",
          Supervised.class,
          EventTypes.of(SupervisionEvent.class),
          Supervised::after);

  public Supervised {
    cards = List.copyOf(cards);
  }

  /// The id under which the findings about `matter` are kept.
  public static String id(String matter) {
    return TYPE.idPrefix() + matter;
  }

  /// The picture after `fact`; every journal of findings begins with a lamp.
  public static Supervised after(@Nullable Supervised before, Recorded<SupervisionEvent> fact) {
    if (fact.event() instanceof LampChanged event) {
      return new Supervised(
          event.matter(),
          event.number(),
          event.centre(),
          event.department(),
          Lamp.valueOf(event.lamp()),
          fact.at(),
          before == null ? List.of() : before.cards);
    }
    if (before == null) {
      throw new IllegalStateException("findings begin with a lamp");
    }
    return switch (fact.event()) {
      case LampChanged _ -> before;
      case CardIssued event -> before.issued(event, fact.at());
      case CardWithdrawn event -> before.withdrawn(Level.valueOf(event.level()));
    };
  }

  /// The card of `level`, standing or taken back.
  public Optional<Card> card(Level level) {
    return cards.stream().filter(card -> card.level() == level).findFirst();
  }

  private Supervised issued(CardIssued event, Instant at) {
    List<Card> more = new ArrayList<>(cards);
    more.add(
        new Card(
            Level.valueOf(event.level()),
            at,
            event.rule(),
            event.rulesVersion(),
            event.due(),
            true));
    return with(more);
  }

  private Supervised withdrawn(Level level) {
    return with(
        cards.stream().map(card -> card.level() == level ? card.withdrawn() : card).toList());
  }

  private Supervised with(List<Card> next) {
    return new Supervised(matter, number, centre, department, lamp, litSince, next);
  }
}
