package cn.onestop.matters.worklist.events;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.matters.worklist.Worklist.Line;
import cn.onestop.matters.worklist.Worklist.Lines;
import cn.onestop.matters.worklist.Worklist.Shelf;
import cn.onestop.matters.worklist.WorklistEntry;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads the lists that [WorklistView] keeps.
public final class KeptLines implements Lines {

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

  private static WorklistEntry entry(Document content) {
    return CanonicalJson.read(
        CanonicalJson.tree(content.getString(WorklistView.ENTRY)), WorklistEntry.class);
  }
}
