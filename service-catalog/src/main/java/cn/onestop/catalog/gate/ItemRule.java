package cn.onestop.catalog.gate;

import cn.onestop.events.catalog.ItemContent;

/// One rule for guides.
///
/// @param id stable, in kebab case; names its words and switches it off
record ItemRule(String id, Check check) {

  /// What a rule looks at.
  @FunctionalInterface
  interface Check {
    void look(ItemContent guide, Around around, Findings findings);
  }
}
