package cn.onestop.catalog.draft.events;

import cn.onestop.catalog.draft.Drafts;
import cn.onestop.catalog.draft.ListedDraft;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.views.ViewReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Reads the list of drafts piece by piece until the page is full.
public final class ListedDrafts implements Drafts {

  private static final int PIECE = 200;

  private final ViewReader<ListedDraft> view;

  public ListedDrafts(ViewReader<ListedDraft> view) {
    this.view = view;
  }

  @Override
  public Page<Found> find(Predicate<ListedDraft> wanted, PageRequest page) {
    List<Found> found = new ArrayList<>();
    var piece = view.list(DraftListView.LIST, "", page.after(), PIECE);
    while (!piece.isEmpty() && found.size() <= page.limit()) {
      piece.stream()
          .map(entry -> new Found(entry.id(), DraftListView.read(entry.content())))
          .filter(draft -> wanted.test(draft.listed()))
          .limit(page.limit() + 1L - found.size())
          .forEach(found::add);
      piece = view.list(DraftListView.LIST, "", piece.getLast().id(), PIECE);
    }
    return Page.of(found, page, Found::draft);
  }
}
