package cn.onestop.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.UnaryOperator;

/// What a client fetches the rest of an answer from.
final class SearchCursor extends AbstractCursor {
  private final Search search;
  private final UnaryOperator<List<Document>> projection;

  SearchCursor(long id, Search search, UnaryOperator<List<Document>> projection) {
    super(id);
    this.search = search;
    this.projection = projection;
  }

  @Override
  public boolean isEmpty() {
    return search.isDone();
  }

  @Override
  public List<Document> takeDocuments(int atMost) {
    return projection.apply(Batch.sizeOr(atMost).from(search));
  }
}
