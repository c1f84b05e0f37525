package cn.onestop.catalog.item.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Collects which versions an index names for a question, with their ranks.
final class FoundKeys extends SimpleCollector {

  private final List<Found> found = new ArrayList<>();
  private @Nullable BinaryDocValues keys;
  private @Nullable Scorable scores;

  /// @param key as [SearchTerms#key] makes it
  record Found(String key, int rank) {}

  static CollectorManager<FoundKeys, List<Found>> manager() {
    return new CollectorManager<>() {
      @Override
      public FoundKeys newCollector() {
        return new FoundKeys();
      }

      @Override
      public List<Found> reduce(Collection<FoundKeys> parts) {
        return parts.stream().flatMap(part -> part.found.stream()).toList();
      }
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    keys = DocValues.getBinary(context.reader(), SearchTerms.KEY);
  }

  @Override
  public void setScorer(Scorable scorer) {
    scores = scorer;
  }

  @Override
  public void collect(int document) throws IOException {
    if (keys != null && scores != null && keys.advanceExact(document)) {
      found.add(new Found(keys.binaryValue().utf8ToString(), Math.round(scores.score())));
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }
}
