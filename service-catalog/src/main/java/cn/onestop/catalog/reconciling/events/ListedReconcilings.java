package cn.onestop.catalog.reconciling.events;

import cn.onestop.catalog.reconciling.ListedReconciling;
import cn.onestop.catalog.reconciling.Reconcilings;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.views.ViewReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads the list of rounds piece by piece until the page is full.
public final class ListedReconcilings implements Reconcilings {

  private static final int PIECE = 200;

  private final ViewReader<ListedReconciling> view;

  public ListedReconcilings(ViewReader<ListedReconciling> view) {
    this.view = view;
  }

  @Override
  public Page<ListedReconciling> of(Set<String> centres, PageRequest page) {
    List<ListedReconciling> found = new ArrayList<>();
    var piece = view.list(ReconcilingListView.LIST, "", page.after(), PIECE);
    while (!piece.isEmpty() && found.size() <= page.limit()) {
      piece.stream()
          .map(entry -> ReconcilingListView.read(entry.content()))
          .filter(round -> centres.contains(round.centre()))
          .limit(page.limit() + 1L - found.size())
          .forEach(found::add);
      piece = view.list(ReconcilingListView.LIST, "", piece.getLast().id(), PIECE);
    }
    return Page.of(found, page, ListedReconciling::round);
  }
}
