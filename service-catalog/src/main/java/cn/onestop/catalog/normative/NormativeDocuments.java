package cn.onestop.catalog.normative;

import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import java.util.function.Predicate;

/// The list of normative documents; one appears in it a moment after it was written.
public interface NormativeDocuments {

  /// A document and its id.
  record FoundDocument(String id, NormativeDocument document) {}

  /// Those that are wanted, in the order of their ids.
  Page<FoundDocument> find(Predicate<NormativeDocument> wanted, PageRequest page);
}
