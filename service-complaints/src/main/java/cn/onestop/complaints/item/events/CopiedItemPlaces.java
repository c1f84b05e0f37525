package cn.onestop.complaints.item.events;

import cn.onestop.complaints.item.ItemPlace;
import cn.onestop.complaints.item.ItemPlaces;
import cn.onestop.kit.views.ViewReader;
import java.util.Optional;

/// Reads the copy that [ItemPlacesView] keeps.
public final class CopiedItemPlaces implements ItemPlaces {

  private final ViewReader<ItemPlace> view;

  public CopiedItemPlaces(ViewReader<ItemPlace> view) {
    this.view = view;
  }

  @Override
  public Optional<ItemPlace> find(String item) {
    return view.entry(ItemPlacesView.PLACES, item)
        .map(
            entry -> new ItemPlace(item, entry.getString("centre"), entry.getString("department")));
  }
}
