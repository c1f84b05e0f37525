package cn.onestop.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/// Goes through all that a search finds without holding more than a piece of it. Pieces grow: many
/// searches are for one.
final class PieceByPiece implements Iterator<Document> {
  private static final int LARGEST = 100;

  private final Search search;
  private final UnaryOperator<List<Document>> projection;
  private Iterator<Document> piece = List.<Document>of().iterator();
  private int size = 1;

  PieceByPiece(Search search, UnaryOperator<List<Document>> projection) {
    this.search = search;
    this.projection = projection;
  }

  @Override
  public boolean hasNext() {
    while (!piece.hasNext() && !search.isDone()) {
      piece = projection.apply(new Batch(size).from(search)).iterator();
      size = Math.min(size * 10, LARGEST);
    }
    return piece.hasNext();
  }

  @Override
  public Document next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return piece.next();
  }
}
