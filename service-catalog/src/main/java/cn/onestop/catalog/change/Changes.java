package cn.onestop.catalog.change;

import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import org.jspecify.annotations.Nullable;

/// The announcements, the newest first; one appears a moment after the publication.
public interface Changes {

  /// A page of them.
  ///
  /// @param centre only those of that centre
  Page<Change> find(@Nullable String centre, PageRequest page);
}
