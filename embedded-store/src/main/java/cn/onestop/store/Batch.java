package cn.onestop.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/// How much of an answer goes to a client at once.
record Batch(int documents) {
  static final int USUAL_SIZE = 1000;
  private static final long MOST_BYTES = 4 << 20;

  /// The size the client asks for, if it does.
  static Batch sizeOr(int asked) {
    return new Batch(asked > 0 ? asked : USUAL_SIZE);
  }

  List<Document> from(Search search) {
    return search.next(documents, MOST_BYTES);
  }
}
