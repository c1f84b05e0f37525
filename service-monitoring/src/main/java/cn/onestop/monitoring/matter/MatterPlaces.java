package cn.onestop.monitoring.matter;

import cn.onestop.monitoring.place.Place;
import cn.onestop.monitoring.place.Places;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// In which lists an application stands.
public final class MatterPlaces {

  private MatterPlaces() {}

  /// All places of `matter`; none for one that is not known yet.
  public static Set<Place> of(@Nullable WatchedMatter matter) {
    if (matter == null) {
      return Set.of();
    }
    Set<Place> places = new HashSet<>();
    for (String office : offices(matter.filing())) {
      if (matter.stage().open()) {
        places.add(new Place(Places.OPEN, Places.open(office, matter.due(), matter.matter())));
      }
      for (Visit visit : matter.visits()) {
        String place =
            Places.happened(office, visit.at(), matter.matter(), String.valueOf(visit.place()));
        if (visit.extra()) {
          places.add(new Place(Places.EXTRA_VISITS, place));
        }
        if (visit.breach()) {
          places.add(new Place(Places.BREACHES, place));
        }
      }
    }
    Instant look = look(matter);
    if (look != null) {
      places.add(new Place(Places.DUE, Places.due(matter.partition(), look, matter.matter())));
    }
    return places;
  }

  private static List<String> offices(Filing filing) {
    return List.of(
        Places.office(filing.centre(), null), Places.office(filing.centre(), filing.department()));
  }

  /// When the matter is first to be looked at: at its first threshold while it is open, or once its
  /// promise was moved, since its lamp may have to fall; at its end afterwards. While no clock runs
  /// nothing can be found.
  private static @Nullable Instant look(WatchedMatter matter) {
    Promise promise = matter.promise();
    if (promise == null) {
      return null;
    }
    if (matter.endedAt() != null) {
      return matter.endedAt();
    }
    return promise.earlier().isEmpty()
        ? promise.thresholds().first()
        : promise.earlier().getLast().until();
  }
}
