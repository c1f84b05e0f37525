package cn.onestop.kit.views;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads a view, always the generation that is in force.
public interface ViewReader<P> {

  /// The projection of an aggregate.
  Optional<P> find(String aggregate);

  /// All measures of `slice`, summed over the partitions; absent measures are zero and left out.
  Map<String, Long> counts(String slice);

  /// A page of a list in the order of ids.
  ///
  /// @param prefix what the ids begin with
  /// @param after the id after which the page begins, `null` for the first page
  List<Listed> list(String list, String prefix, @Nullable String after, int limit);

  /// One entry of a list.
  Optional<Document> entry(String list, String id);

  /// Takes an entry out of a list that is worked off like a queue: what the view puts there is done
  /// once and then taken out by whoever did it. A rebuilt view, or an event that comes again after
  /// a crash, may put it there once more, so doing it twice must have no second effect.
  void takeOut(String list, String id);

  /// An entry and its place.
  record Listed(String id, Document content) {}
}
