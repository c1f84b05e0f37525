package cn.onestop.catalog.item.search;

import cn.onestop.catalog.item.ItemQuery;
import cn.onestop.catalog.item.ListedItem;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/// The search over all items, in the memory of this instance. It knows what it was last told;
/// nothing of it is written to disk, and a restart learns all of it anew.
public final class ItemSearch implements AutoCloseable {

  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparingInt(Hit::rank).reversed().thenComparing(Hit::code);

  private final Pinyin pinyin = new Pinyin();
  private final SearchTerms terms = new SearchTerms(Thesaurus.load(), pinyin);
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile Map<String, OfferedItem> items = Map.of();

  public ItemSearch() {
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
      searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One item found.
  ///
  /// @param rank how well it fits; the higher the better
  private record Hit(int rank, ListedItem item) {
    String code() {
      return item.itemCode();
    }
  }

  /// Takes over what is offered now, by code; items that did not change cost nothing.
  public synchronized void learn(Map<String, ? extends OfferedItem> offered) {
    var before = items;
    Map<String, OfferedItem> after = Map.copyOf(offered);
    try {
      for (var gone : before.keySet()) {
        if (!after.containsKey(gone)) {
          writer.deleteDocuments(item(gone));
        }
      }
      for (var entry : after.entrySet()) {
        if (!entry.getValue().equals(before.get(entry.getKey()))) {
          writer.updateDocuments(item(entry.getKey()), documents(entry.getValue()));
        }
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    items = after;
  }

  /// The items in force on `day` that fit what was typed, best first. Only if nothing has all of
  /// the words, what was perhaps meant.
  ///
  /// @throws cn.onestop.kit.refusal.Refused if `after` of the page is none of ours
  public Page<ListedItem> find(ItemQuery query, LocalDate day, PageRequest page) {
    var typed = new TypedQuery(query.words(), pinyin);
    var hits = hits(typed.exact(), query, day);
    if (hits.isEmpty()) {
      hits = hits(typed.perhaps(), query, day);
    }
    var after = page.after();
    var from = after == null ? null : SearchPlace.parse(after);
    var piece =
        hits.stream()
            .filter(hit -> from == null || from.isBefore(hit.rank(), hit.code()))
            .sorted(BEST_FIRST)
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(piece, page, hit -> new SearchPlace(hit.rank(), hit.code()).toString())
        .map(Hit::item);
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Hit> hits(Query query, ItemQuery wanted, LocalDate day) {
    var known = items;
    try {
      var searcher = searchers.acquire();
      try {
        List<Hit> hits = new ArrayList<>();
        for (var found : searcher.search(query, FoundKeys.manager())) {
          inForce(found.key(), day, known)
              .filter(wanted::wants)
              .ifPresent(item -> hits.add(new Hit(found.rank(), item)));
        }
        return hits;
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Every version has its words in the index; those of the version in force count.
  private static Optional<ListedItem> inForce(
      String key, LocalDate day, Map<String, OfferedItem> known) {
    @Nullable OfferedItem item = known.get(key.substring(0, key.lastIndexOf('/')));
    return item == null
        ? Optional.empty()
        : item.inForceOn(day).filter(version -> SearchTerms.key(version).equals(key));
  }

  private List<Document> documents(OfferedItem item) {
    return item.versions().stream().map(terms::of).toList();
  }

  private static Term item(String code) {
    return new Term(SearchTerms.ITEM, code);
  }
}
