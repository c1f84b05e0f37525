package cn.onestop.matters.matter;

import cn.onestop.matters.matter.Matter.Place;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives case numbers 办件编号 and finds matters by them.
///
/// A number is reserved, for the matter's id, *before* the matter is written: a crash between the
/// two leaves a number that the same filing finds again, never a matter that cannot be found, and a
/// number is never given twice. What becomes of each is told by
/// [cn.onestop.matters.number.NumberSequence].
public interface MatterNumbers {

  /// Reserves the next number of that item and day for the matter with id `id`, or gives the one
  /// that is reserved for it, be it of another day.
  default Numbered take(String itemCode, LocalDate day, String id, Place place) {
    return take(itemCode, day, id, place, null);
  }

  /// The same, for a matter of a bundle.
  ///
  /// @param bundle id of the bundle, which holds the number until the matter is filed; absent for a
  ///   filing of its own
  Numbered take(String itemCode, LocalDate day, String id, Place place, @Nullable String bundle);

  /// For whom a number was reserved.
  Optional<Numbered> find(String number);

  /// The id of the bundle that a number was reserved with, empty where it was a filing of its own.
  Optional<String> bundleOf(String number);
}
