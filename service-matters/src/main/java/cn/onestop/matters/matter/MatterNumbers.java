package cn.onestop.matters.matter;

import cn.onestop.matters.matter.Matter.Place;
import java.time.LocalDate;
import java.util.Optional;

/// Gives case numbers 办件编号 and finds matters by them.
///
/// A number is reserved, for the matter's id, *before* the matter is written: a crash between the
/// two leaves a number that the same filing finds again, never a matter that cannot be found, and a
/// number is never given twice. What becomes of each is told by
/// [cn.onestop.matters.number.NumberSequence].
public interface MatterNumbers {

  /// Reserves the next number of that item and day for the matter with id `id`, or gives the one
  /// that is reserved for it, be it of another day.
  Numbered take(String itemCode, LocalDate day, String id, Place place);

  /// For whom a number was reserved.
  Optional<Numbered> find(String number);
}
