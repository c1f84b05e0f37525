package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A round of reconciling was opened with a guide list 指导目录.
///
/// @param sourceDocument number of the document by which the guide list was issued 文号
@EventType("cn.onestop.catalog.reconciling-opened.v1")
public record ReconcilingOpened(
    String centre, String title, @Nullable String sourceDocument, List<GuidePower> guide)
    implements ReconcilingEvent {

  /// A power as the guide list has it.
  ///
  /// @param powerType code of GB/T 39046-2020 A.1
  public record GuidePower(String code, String name, String powerType, List<LegalBasis> byLaw) {}
}
