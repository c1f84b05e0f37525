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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds published items: in the order of their codes, or, if something was typed, the best first.
public final class FindItems {

  private final PublishedItems list;
  private final ItemSearch search;
  private final Offices offices;
  private final LifeEvents lifeEvents;

  public FindItems(PublishedItems list, ItemSearch search, Offices offices, LifeEvents lifeEvents) {
    this.list = list;
    this.search = search;
    this.offices = offices;
    this.lifeEvents = lifeEvents;
  }

  /// What is wanted.
  ///
  /// @param q words as somebody typed them
  /// @param village code of a village, whose agent takes in what its centre lets them; of what is
  ///   no village, nothing is found
  /// @param lifeEvent code of a life event; of an unknown one, nothing is found
  public ItemQuery query(
      @Nullable String q,
      @Nullable String centre,
      @Nullable String type,
      @Nullable String department,
      @Nullable String audience,
      @Nullable String village,
      @Nullable String lifeEvent) {
    return new ItemQuery(
        ItemQuery.words(q),
        centre,
        type,
        department,
        audience,
        centreOfVillage(village),
        lifeEvent == null ? null : lifeEvents.of(lifeEvent));
  }

  /// One page of the items in force on `day` that `query` wants.
  public Page<ListedItem> find(ItemQuery query, LocalDate day, PageRequest page) {
    return query.words().isEmpty() ? list.find(query, day, page) : search.find(query, day, page);
  }

  /// All of them, however many pages they fill.
  public List<ListedItem> all(ItemQuery query, LocalDate day) {
    var page = find(query, day, new PageRequest(null, PageRequest.MOST));
    List<ListedItem> all = new ArrayList<>(page.items());
    while (page.next() != null) {
      page = find(query, day, new PageRequest(page.next(), PageRequest.MOST));
      all.addAll(page.items());
    }
    return all;
  }

  private @Nullable String centreOfVillage(@Nullable String village) {
    return village == null
        ? null
        : offices
            .find(village)
            .filter(office -> office.kind() == OfficeKind.VILLAGE)
            .map(KnownOffice::centre)
            .orElse("");
  }
}
