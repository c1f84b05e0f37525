package cn.onestop.kit.views;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads a view, always the generation that is in force.
public interface ViewReader<P> {

  /// The projection of an aggregate.
  Optional<P> find(String aggregate);

  /// The projections of those of `aggregates` that have one.
  default Map<String, P> find(Collection<String> aggregates) {
    Map<String, P> found = new HashMap<>();
    aggregates.forEach(id -> find(id).ifPresent(projection -> found.put(id, projection)));
    return found;
  }

  /// The last fact of an aggregate that the view has taken in; 0 before the first.
  long reached(String aggregate);

  /// All measures of `slice`, summed over the partitions; absent measures are zero and left out.
  Map<String, Long> counts(String slice);

  /// A page of a list in the order of ids.
  ///
  /// @param prefix what the ids begin with
  /// @param after the id after which the page begins, `null` for the first page
  List<Listed> list(String list, String prefix, @Nullable String after, int limit);

  /// One entry of a list.
  Optional<Document> entry(String list, String id);

  /// An entry and its place.
  record Listed(String id, Document content) {}
}
