package cn.onestop.catalog.legal.events;

import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.legal.LegalTexts;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.views.ViewReader;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the register. A township rests on some hundred texts, so each is looked at.
public final class ListedLegalTexts implements LegalTexts {

  private final ViewReader<LegalText> view;

  public ListedLegalTexts(ViewReader<LegalText> view) {
    this.view = view;
  }

  @Override
  public Page<LegalText> find(Predicate<LegalText> wanted, PageRequest page) {
    var found = read(page.after()).filter(wanted).limit(page.limit() + 1L).toList();
    return Page.of(found, page, LegalText::code);
  }

  @Override
  public long edition() {
    return view.counts(LegalTextsView.TAKEN).getOrDefault(LegalTextsView.FACTS, 0L);
  }

  @Override
  public List<LegalText> all() {
    return read(null).toList();
  }

  private Stream<LegalText> read(@Nullable String after) {
    return view.list(LegalTextsView.LIST, "", after, Integer.MAX_VALUE).stream()
        .map(entry -> LegalTextsView.read(entry.content()));
  }
}
