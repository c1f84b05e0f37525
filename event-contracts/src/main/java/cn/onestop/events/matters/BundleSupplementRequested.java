package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that is missing for the bundle was told at once 一次性告知; a notice of each matter follows from
/// it.
///
/// @param notice how many such notices there were, this one included
/// @param days within how many working days it must come; absent, the usual ones
/// @param notices what is missing for which matter
@EventType("cn.onestop.matters.bundle-supplement-requested.v1")
public record BundleSupplementRequested(
    String number, int notice, @Nullable Integer days, List<NoticeOfMatter> notices)
    implements BundleEvent {

  /// What is missing for one matter.
  ///
  /// @param number its case number
  /// @param materials by their published names
  public record NoticeOfMatter(String number, List<String> materials) {}
}
