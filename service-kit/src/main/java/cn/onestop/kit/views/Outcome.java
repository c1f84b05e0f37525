package cn.onestop.kit.views;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What one event changes in a view.
///
/// @param after the projection of the aggregate from now on
/// @param counts what to add to counters
/// @param entries what to put into or take out of lists
public record Outcome<P>(P after, List<Count> counts, List<ListEntry> entries) {

  /// Adds to one counter.
  ///
  /// @param slice what it is counted for, such as `511321900000/2026-03-02`; slices are small
  ///   documents that are read and written whole
  /// @param measure what is counted, such as `accepted`; letters, digits and dashes
  /// @param delta what is added; may be negative
  public record Count(String slice, String measure, long delta) {}

  /// An entry of a list that is read page by page in the order of its ids.
  ///
  /// @param list name of the list; letters, digits and dashes
  /// @param id place in the list; begin it with what the list is read by
  /// @param content what the entry holds, or `null` to take it out
  public record ListEntry(String list, String id, @Nullable Document content) {}

  public Outcome {
    counts = List.copyOf(counts);
    entries = List.copyOf(entries);
  }

  /// Only the projection changes.
  public static <P> Outcome<P> of(P after) {
    return new Outcome<>(after, List.of(), List.of());
  }

  /// This, and `delta` more of `measure` in `slice`.
  public Outcome<P> count(String slice, String measure, long delta) {
    List<Count> more = new ArrayList<>(counts);
    more.add(new Count(slice, measure, delta));
    return new Outcome<>(after, more, entries);
  }

  /// This, and an entry put into a list, in the place of one with the same id.
  public Outcome<P> put(String list, String id, Document content) {
    return with(new ListEntry(list, id, content));
  }

  /// This, and an entry taken out of a list, if it is there.
  public Outcome<P> remove(String list, String id) {
    return with(new ListEntry(list, id, null));
  }

  private Outcome<P> with(ListEntry entry) {
    List<ListEntry> more = new ArrayList<>(entries);
    more.add(entry);
    return new Outcome<>(after, counts, more);
  }
}
