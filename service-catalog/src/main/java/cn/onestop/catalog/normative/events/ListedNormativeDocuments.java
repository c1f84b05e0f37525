package cn.onestop.catalog.normative.events;

import cn.onestop.catalog.normative.NormativeDocument;
import cn.onestop.catalog.normative.NormativeDocuments;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.views.ViewReader;
import java.util.function.Predicate;

/// Reads the list of normative documents. A township makes a few a year, so each is looked at.
public final class ListedNormativeDocuments implements NormativeDocuments {

  private final ViewReader<NormativeDocument> view;

  public ListedNormativeDocuments(ViewReader<NormativeDocument> view) {
    this.view = view;
  }

  @Override
  public Page<FoundDocument> find(Predicate<NormativeDocument> wanted, PageRequest page) {
    var found =
        view.list(NormativeDocumentsView.LIST, "", page.after(), Integer.MAX_VALUE).stream()
            .map(entry ->
                new FoundDocument(entry.id(), NormativeDocumentsView.read(entry.content())))
            .filter(it -> wanted.test(it.document()))
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(found, page, FoundDocument::id);
  }
}
