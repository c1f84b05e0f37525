package cn.onestop.matters.worklist.events;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.matters.matter.CountAwaited.AwaitingMatters;
import cn.onestop.matters.worklist.Worklist.Line;
import cn.onestop.matters.worklist.Worklist.Lines;
import cn.onestop.matters.worklist.Worklist.Shelf;
import cn.onestop.matters.worklist.WorklistEntry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads the lists that [WorklistView] keeps.
public final class KeptLines implements Lines, AwaitingMatters {

  private final ViewReader<WorklistEntry> view;

  public KeptLines(ViewReader<WorklistEntry> view) {
    this.view = view;
  }

  @Override
  public List<Line> page(Shelf shelf, String prefix, @Nullable String after, int limit) {
    return view.list(WorklistView.list(shelf), prefix, after, limit).stream()
        .map(listed -> new Line(listed.id(), entry(listed.content())))
        .toList();
  }

  @Override
  public List<String> page(int year, @Nullable String after, int limit) {
    String prefix = year + "/";
    return view
        .list(WorklistView.AWAITING, prefix, after == null ? null : prefix + after, limit)
        .stream()
        .map(listed -> listed.id().substring(prefix.length()))
        .toList();
  }

  @Override
  public Map<Integer, Long> perYear() {
    Map<Integer, Long> perYear = new TreeMap<>();
    view.counts(WorklistView.AWAITING)
        .forEach((year, matters) -> {
          if (matters != 0) {
            perYear.put(Integer.valueOf(year), matters);
          }
        });
    return perYear;
  }

  private static WorklistEntry entry(Document content) {
    return CanonicalJson.read(
        CanonicalJson.tree(content.getString(WorklistView.ENTRY)), WorklistEntry.class);
  }
}
