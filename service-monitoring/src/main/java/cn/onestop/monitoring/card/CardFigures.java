package cn.onestop.monitoring.card;

import cn.onestop.monitoring.figure.Measures;
import cn.onestop.monitoring.figure.Tally;
import cn.onestop.monitoring.figure.Tally.Figure;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the findings about a matter contribute to the numbers.
public final class CardFigures {

  private CardFigures() {}

  /// The contribution of `supervised`; nothing where nothing was found.
  public static Map<Figure, Long> of(@Nullable Supervised supervised, ZoneId zone) {
    if (supervised == null) {
      return Map.of();
    }
    Tally tally = new Tally(zone, supervised.centre(), supervised.department());
    for (Card card : supervised.cards()) {
      if (card.standing()) {
        tally.onDay(card.at(), Measures.of(Measures.CARDS, card.level().name()));
      }
    }
    if (supervised.lamp().lit()) {
      tally.now(Measures.of(Measures.LAMPS, supervised.lamp().name()));
    }
    return tally.figures();
  }
}
