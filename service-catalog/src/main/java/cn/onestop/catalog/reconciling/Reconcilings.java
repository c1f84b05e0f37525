package cn.onestop.catalog.reconciling;

import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import java.util.Set;

/// The list of rounds; a round appears in it a moment after it was opened.
public interface Reconcilings {

  /// Those of the centres, in the order of their ids.
  Page<ListedReconciling> of(Set<String> centres, PageRequest page);
}
