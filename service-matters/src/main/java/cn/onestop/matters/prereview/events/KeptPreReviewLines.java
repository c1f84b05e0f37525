package cn.onestop.matters.prereview.events;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.matters.prereview.PreReviewLine;
import cn.onestop.matters.prereview.PreReviewList.Line;
import cn.onestop.matters.prereview.PreReviewList.Lines;
import cn.onestop.matters.prereview.PreReviewState;
import cn.onestop.matters.worklist.Desk;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads the lists that [PreReviewsView] keeps.
public final class KeptPreReviewLines implements Lines {

  private final ViewReader<PreReviewLine> view;

  public KeptPreReviewLines(ViewReader<PreReviewLine> view) {
    this.view = view;
  }

  @Override
  public List<Line> page(PreReviewState state, Desk desk, @Nullable String after, int limit) {
    String prefix = desk.key() + "/";
    return view
        .list(PreReviewsView.list(state), prefix, after == null ? null : prefix + after, limit)
        .stream()
        .map(listed -> new Line(listed.id().substring(prefix.length()), line(listed.content())))
        .toList();
  }

  private static PreReviewLine line(Document content) {
    return CanonicalJson.read(
        CanonicalJson.tree(content.getString(PreReviewsView.LINE)), PreReviewLine.class);
  }
}
