package cn.onestop.catalog.item.search;

import cn.onestop.catalog.item.ItemQuery;
import cn.onestop.catalog.item.ListedItem;
import cn.onestop.catalog.item.PublishedItems;
import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.OfficeKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Finds published items: in the order of their codes, or, if something was typed, the best first.
public final class FindItems {

  private final PublishedItems list;
  private final ItemSearch search;
  private final Offices offices;

  public FindItems(PublishedItems list, ItemSearch search, Offices offices) {
    this.list = list;
    this.search = search;
    this.offices = offices;
  }

  /// One page of the items in force on `day` that `query` wants.
  public Page<ListedItem> find(ItemQuery query, LocalDate day, PageRequest page) {
    return query.words().isEmpty() ? list.find(query, day, page) : search.find(query, day, page);
  }

  /// The centre of a village, whose agent takes in what that centre lets them; of what is no
  /// village, none.
  public @Nullable String centreOfVillage(@Nullable String village) {
    return village == null
        ? null
        : offices
            .find(village)
            .filter(office -> office.kind() == OfficeKind.VILLAGE)
            .map(KnownOffice::centre)
            .orElse("");
  }
}
