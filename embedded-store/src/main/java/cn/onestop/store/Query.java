package cn.onestop.store;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A question to a collection: which documents, in which order, from the how-manieth on, at most
/// how many (0 for all).
record Query(
    StoredCollection collection,
    StoreFile file,
    Scans scans,
    Document filter,
    @Nullable Document sort,
    int skip,
    int limit) {

  private static final long MOST_BYTES_TO_SORT = 32 << 20;
  private static final int SORT_TOO_LARGE = 292;

  Search search() {
    try (var _ = file.keepReadable()) {
      var path = collection.pathFor(filter);
      return liesInOrder(path)
          ? search(path.walk(isDescending()), skip, limit, this::note)
          : sorted(search(path.walk(false), 0, 0, this::note));
    }
  }

  private Search search(Walk<?> walk, int first, int atMost, LongConsumer counter) {
    return new Search(file, walk, this::matches, first, atMost, counter);
  }

  private boolean matches(Document document) {
    return collection.documentMatchesQuery(document, filter);
  }

  private void note(long examined) {
    scans.note(collection.getFullName(), filter, examined);
  }

  /// Documents lie in the order of `_id`, and `_id` is unique: what comes after it in a sort makes
  /// no difference.
  private boolean liesInOrder(AccessPath<?> path) {
    return sort == null || sort.isEmpty() || (path.byId() && isByPlace(sort));
  }

  private static boolean isByPlace(Document sort) {
    var first = sort.keySet().iterator().next();
    return first.equals("_id") || first.equals("$natural");
  }

  private boolean isDescending() {
    return sort != null
        && !sort.isEmpty()
        && ((Number) sort.values().iterator().next()).intValue() < 0;
  }

  /// Sorts what was found and keeps the places only: the documents are read again as the client
  /// asks for them.
  private Search sorted(Search all) {
    var order = order();
    var best = new ArrayList<Document>();
    int wanted = limit > 0 ? skip + limit : Integer.MAX_VALUE;
    while (!all.isDone()) {
      best.addAll(all.next(Batch.USUAL_SIZE, MOST_BYTES_TO_SORT));
      if (limit > 0) {
        best.sort(order);
        best.subList(Math.min(wanted, best.size()), best.size()).clear();
      } else if (all.bytesFound() > MOST_BYTES_TO_SORT) {
        throw new MongoServerError(
            SORT_TOO_LARGE,
            "QueryExceededMemoryLimitNoDiskUseAllowed",
            "Sort exceeded memory limit of %d bytes: sort by _id, or set a limit"
                .formatted(MOST_BYTES_TO_SORT));
      }
    }
    best.sort(order);
    var places = best.stream().skip(skip).map(collection::positionOf).toList();
    return search(AccessPath.of(places, collection.documents()), 0, 0, _ -> {});
  }

  /// Documents that are equal in the order asked for are taken in the order of `_id`, so that pages
  /// fit together.
  private Comparator<Document> order() {
    var asked = new Document(sort == null ? new Document() : sort);
    if (asked.containsKey("$natural")) {
      asked = new Document("_id", asked.get("$natural"));
    }
    return new DocumentComparator(asked).thenComparing(collection::positionOf);
  }

  /// Everything the query finds, for use within the store; it fetches more at a time the longer one
  /// goes on.
  Iterable<Document> all(UnaryOperator<List<Document>> projection) {
    return () -> new PieceByPiece(search(), projection);
  }
}
