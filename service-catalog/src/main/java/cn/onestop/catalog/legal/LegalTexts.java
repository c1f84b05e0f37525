package cn.onestop.catalog.legal;

import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import java.util.List;
import java.util.function.Predicate;

/// The register as it is listed, the same on every instance of the service; a change is in it a
/// moment after it was made.
public interface LegalTexts {

  /// Those that are wanted, in the order of their codes.
  Page<LegalText> find(Predicate<LegalText> wanted, PageRequest page);

  /// How many facts the list has taken: by it one sees that it changed.
  long edition();

  /// Every text there is or was.
  List<LegalText> all();
}
