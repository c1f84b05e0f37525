package cn.onestop.catalog.draft.web;

import cn.onestop.catalog.steps.StepTable;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.kit.events.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Where the step table is given, the plain list of steps follows from it and need not be sent.
final class GuideSteps {

  private GuideSteps() {}

  static @Nullable ItemContent named(@Nullable ItemContent item) {
    var steps = item == null ? null : item.steps();
    if (item == null || steps == null || item.handlingSteps() != null) {
      return item;
    }
    var guide = (ObjectNode) CanonicalJson.tree(item);
    var names = guide.putArray("handlingSteps");
    new StepTable(steps).mainLine().forEach(names::add);
    return CanonicalJson.read(guide, ItemContent.class);
  }
}
