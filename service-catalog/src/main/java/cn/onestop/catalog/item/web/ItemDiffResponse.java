package cn.onestop.catalog.item.web;

import cn.onestop.catalog.item.ServiceItem;
import cn.onestop.catalog.item.ServiceItem.PublishedVersion;
import cn.onestop.catalog.item.VersionDiff;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What differs between two versions of an item, field by field.
///
/// @param reason why the later one was published
record ItemDiffResponse(
    String itemCode, int from, int to, String reason, List<FieldDifference> differences) {

  /// One field.
  ///
  /// @param field the names that lead there, joined by `/`
  /// @param label the same in words
  /// @param before absent where it was added
  /// @param after absent where it was removed
  record FieldDifference(
      String field, String label, @Nullable String before, @Nullable String after) {}

  static ItemDiffResponse of(
      ServiceItem item, PublishedVersion from, PublishedVersion to, Locale locale) {
    var labels = FieldLabels.of(locale);
    var differences =
        VersionDiff.between(from.content(), to.content()).stream()
            .map(it ->
                new FieldDifference(
                    String.join("/", it.path()),
                    it.path().stream().map(labels::get).collect(Collectors.joining(" · ")),
                    it.before(),
                    it.after()))
            .toList();
    return new ItemDiffResponse(item.code(), from.number(), to.number(), to.reason(), differences);
  }
}
