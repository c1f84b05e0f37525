package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import java.util.List;

/// A document was handed in once for all matters of the bundle that ask for that material.
///
/// @param material by its published name
/// @param copies where it lies
@EventType("cn.onestop.matters.bundle-material-handed-in.v1")
public record BundleMaterialHandedIn(String number, String material, List<FiledCopy> copies)
    implements BundleEvent {

  /// A document in a case file.
  ///
  /// @param number case number of the matter
  /// @param file its number in the case file, from 1
  public record FiledCopy(String number, int file) {}
}
