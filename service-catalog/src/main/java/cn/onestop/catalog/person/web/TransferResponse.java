package cn.onestop.catalog.person.web;

import cn.onestop.catalog.office.Holding;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.person.TransferPerson.Place;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change from one post to another, as it is recorded.
record TransferResponse(String person, Held ended, Held begun) {

  /// @param until the moment from which no more, where it is known
  record Held(String office, String post, Instant from, @Nullable Instant until) {

    static Held last(Office office, Place place, String person) {
      return office.post(place.post()).holdings().stream()
          .filter(holding -> holding.person().equals(person))
          .reduce((_, later) -> later)
          .map((Holding it) -> new Held(place.office(), place.post(), it.from(), it.until()))
          .orElseThrow();
    }
  }
}
