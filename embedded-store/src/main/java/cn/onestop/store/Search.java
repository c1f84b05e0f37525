package cn.onestop.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/// One query on its way: finds its documents piece by piece, so that no answer has to fit in
/// memory.
final class Search {
  private final StoreFile file;
  private final Walk<?> walk;
  private final Predicate<Document> filter;
  private final LongConsumer examinedSoFar;
  private long skip;
  private long left;
  private long examined;
  private long bytesFound;
  private boolean done;

  /// @param limit at most so many documents; 0 for all
  /// @param examinedSoFar is told after each piece how many documents the query has looked at
  Search(
      StoreFile file,
      Walk<?> walk,
      Predicate<Document> filter,
      int skip,
      int limit,
      LongConsumer examinedSoFar) {
    this.file = file;
    this.walk = walk;
    this.filter = filter;
    this.skip = skip;
    this.left = limit > 0 ? limit : Long.MAX_VALUE;
    this.examinedSoFar = examinedSoFar;
  }

  boolean isDone() {
    return done;
  }

  long bytesFound() {
    return bytesFound;
  }

  /// The next documents: at most so many, and none more once they have so many bytes together.
  List<Document> next(int atMost, long bytes) {
    var found = new ArrayList<Document>();
    long enough = bytesFound + bytes;
    try (var _ = file.keepReadable()) {
      while (!done && found.size() < atMost && bytesFound < enough) {
        if (!walk.advance()) {
          done = true;
          break;
        }
        var bson = walk.document();
        if (bson != null && isWanted(Bson.decode(bson), found)) {
          bytesFound += bson.length;
        }
      }
      walk.rest();
    }
    examinedSoFar.accept(examined);
    return found;
  }

  private boolean isWanted(Document document, List<Document> found) {
    examined++;
    if (!filter.test(document)) {
      return false;
    }
    if (skip > 0) {
      skip--;
      return false;
    }
    found.add(document);
    left--;
    done = left == 0;
    return true;
  }
}
