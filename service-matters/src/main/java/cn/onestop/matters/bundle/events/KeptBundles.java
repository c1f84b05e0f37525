package cn.onestop.matters.bundle.events;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.matters.bundle.BundleEntry;
import cn.onestop.matters.bundle.BundleList.Line;
import cn.onestop.matters.bundle.BundleList.Lines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the lists that [BundlesView] keeps.
final class KeptBundles implements Lines {

  private final ViewReader<BundleEntry> view;

  KeptBundles(ViewReader<BundleEntry> view) {
    this.view = view;
  }

  @Override
  public List<Line> page(boolean completed, String prefix, @Nullable String after, int limit) {
    return view
        .list(completed ? BundlesView.COMPLETED : BundlesView.OPEN, prefix, after, limit)
        .stream()
        .map(listed ->
            new Line(
                listed.id(),
                CanonicalJson.read(
                    CanonicalJson.tree(listed.content().getString(BundlesView.ENTRY)),
                    BundleEntry.class)))
        .toList();
  }
}
