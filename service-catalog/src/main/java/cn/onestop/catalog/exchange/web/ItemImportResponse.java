package cn.onestop.catalog.exchange.web;

import cn.onestop.catalog.exchange.TakeItems.Taken;
import cn.onestop.catalog.item.PublishItem.Outcome;
import cn.onestop.kit.web.Words;
import java.util.List;
import java.util.Locale;

/// What became of a file of items.
///
/// @param items how many there were
/// @param published how many have a new version now
/// @param unchanged how many say what their last version says
/// @param superseded how many say what was published before and has been replaced since; they are
///   not set back
/// @param refused how many were not taken
/// @param wrongCells how many wrong cells there are
/// @param wrong the first thousand of them
record ItemImportResponse(
    int items,
    int published,
    int unchanged,
    int superseded,
    int refused,
    int wrongCells,
    List<RefusedCell> wrong) {

  /// A wrong cell.
  ///
  /// @param row as a spreadsheet counts, the header being row 1; in JSON the place in the list
  /// @param column its header; empty for the whole row
  /// @param value what stands there, shortened
  /// @param code of the reason
  /// @param reason in words
  record RefusedCell(int row, String column, String value, String code, String reason) {}

  static ItemImportResponse from(Taken taken, Words words, Locale locale) {
    return new ItemImportResponse(
        taken.items(),
        taken.outcomes().getOrDefault(Outcome.PUBLISHED, 0),
        taken.outcomes().getOrDefault(Outcome.UNCHANGED, 0),
        taken.outcomes().getOrDefault(Outcome.SUPERSEDED, 0),
        taken.refused(),
        taken.wrong(),
        taken.named().stream()
            .map(it ->
                new RefusedCell(
                    it.row(),
                    it.column(),
                    it.value(),
                    it.reason(),
                    words.get(it.reason(), it.arguments(), locale)))
            .toList());
  }
}
