package cn.onestop.catalog.draft;

import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import java.util.function.Predicate;

/// The list of drafts; a draft appears in it a moment after it was written.
public interface Drafts {

  /// A draft and its id.
  record Found(String draft, ListedDraft listed) {}

  /// Those that are wanted, in the order of their ids.
  Page<Found> find(Predicate<ListedDraft> wanted, PageRequest page);
}
