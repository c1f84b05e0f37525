package cn.onestop.catalog.change.events;

import cn.onestop.catalog.change.Change;
import cn.onestop.catalog.change.Changes;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.views.ViewReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the list of announcements piece by piece until the page is full.
public final class ListedChanges implements Changes {

  private static final int PIECE = 200;

  private final ViewReader<Announced> view;

  public ListedChanges(ViewReader<Announced> view) {
    this.view = view;
  }

  @Override
  public Page<Change> find(@Nullable String centre, PageRequest page) {
    List<Change> found = new ArrayList<>();
    var piece = view.list(ChangesView.LIST, "", page.after(), PIECE);
    while (!piece.isEmpty() && found.size() <= page.limit()) {
      piece.stream()
          .map(entry ->
              CanonicalJson.read(CanonicalJson.tree(entry.content().getString("json")), Kept.class)
                  .at(entry.id()))
          .filter(change -> centre == null || change.centre().equals(centre))
          .limit(page.limit() + 1L - found.size())
          .forEach(found::add);
      piece = view.list(ChangesView.LIST, "", piece.getLast().id(), PIECE);
    }
    return Page.of(found, page, Change::id);
  }
}
