package cn.onestop.catalog.item;

import cn.onestop.events.catalog.ItemContent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of items of one centre, published together.
///
/// @param format [#FORMAT]
/// @param effectiveFrom the first day the versions in it are in force
/// @param reason why they are published, as in `ItemVersionPublished`
public record ItemFile(
    String format,
    @Nullable String note,
    String centre,
    LocalDate effectiveFrom,
    String reason,
    List<Row> items) {

  /// Names this format and its version.
  public static final String FORMAT = "onestop-items/1";

  /// One item and its guide.
  public record Row(String itemCode, ItemContent content) {}

  /// Its items, each with what the file says of all of them.
  List<ItemRow> rows() {
    return items.stream()
        .map(row -> new ItemRow(row.itemCode(), centre, effectiveFrom, reason, null, row.content()))
        .toList();
  }
}
