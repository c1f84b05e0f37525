package cn.onestop.catalog.exchange.store;

import cn.onestop.catalog.exchange.ItemWriter;
import cn.onestop.catalog.item.ItemRow;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.sheets.SheetWriter;
import java.io.IOException;
import java.util.List;

/// Writes a table of items.
final class SheetItemWriter implements ItemWriter {

  private final SheetWriter sheet;

  /// @param headers what stands above the columns, each beginning with its name
  SheetItemWriter(SheetWriter sheet, List<String> headers) throws IOException {
    this.sheet = sheet;
    sheet.row(headers);
  }

  @Override
  public void write(ItemRow row) throws IOException {
    for (var cells : SheetItems.COLUMNS.rows(CanonicalJson.tree(row))) {
      sheet.row(cells);
    }
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
