package cn.onestop.catalog.linked;

import cn.onestop.kit.journal.Chain;

/// A document of linked data.
///
/// @param json its text
public record LinkedDocument(String json) {

  /// Tells documents apart. What stands in one depends on more than the version of an item: the
  /// name of an office, the day.
  public String hash() {
    return Chain.hash(json);
  }
}
