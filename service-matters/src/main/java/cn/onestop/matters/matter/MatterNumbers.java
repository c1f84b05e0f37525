package cn.onestop.matters.matter;

import cn.onestop.matters.matter.Matter.Place;
import java.time.LocalDate;
import java.util.Optional;

/// Gives case numbers 办件编号 and finds matters by them.
///
/// A number is the item's code, the day, and a sequence of that item and day. It is written down
/// with the matter's id *before* the matter is: a crash between the two leaves a number that leads
/// nowhere, never a matter that cannot be found, and a number is never given twice.
public interface MatterNumbers {

  /// Gives the next number of that item and day to the matter with id `id`.
  Numbered take(String itemCode, LocalDate day, String id, Place place);

  /// To whom a number was given.
  Optional<Numbered> find(String number);
}
