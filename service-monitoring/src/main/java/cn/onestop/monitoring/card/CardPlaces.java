package cn.onestop.monitoring.card;

import cn.onestop.monitoring.place.Place;
import cn.onestop.monitoring.place.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// In which lists the findings about a matter stand.
public final class CardPlaces {

  private CardPlaces() {}

  /// All places; none where nothing was found.
  public static Set<Place> of(@Nullable Supervised supervised) {
    if (supervised == null) {
      return Set.of();
    }
    Set<Place> places = new HashSet<>();
    String matter = supervised.matter();
    for (String office : offices(supervised)) {
      if (supervised.lamp().lit()) {
        places.add(
            new Place(
                Places.LIT,
                Places.lit(office, supervised.lamp().name(), supervised.litSince(), matter)));
      }
      for (Card card : supervised.cards()) {
        if (card.standing()) {
          places.add(
              new Place(
                  Places.CARDS, Places.happened(office, card.at(), matter, card.level().name())));
        }
      }
    }
    return places;
  }

  private static List<String> offices(Supervised supervised) {
    return List.of(
        Places.office(supervised.centre(), null),
        Places.office(supervised.centre(), supervised.department()));
  }
}
