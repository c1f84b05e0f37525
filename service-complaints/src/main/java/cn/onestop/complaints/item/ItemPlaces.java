package cn.onestop.complaints.item;

import java.util.Optional;

/// The places of all items ever published, so that a matter's number leads to a centre.
public interface ItemPlaces {

  /// The place of that item, as the latest published version has it.
  Optional<ItemPlace> find(String item);
}
