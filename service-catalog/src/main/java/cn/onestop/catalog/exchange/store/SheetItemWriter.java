package cn.onestop.catalog.exchange.store;

import cn.onestop.catalog.exchange.ItemWriter;
import cn.onestop.catalog.item.ItemRow;
import cn.onestop.catalog.sheet.SheetWriter;
import cn.onestop.kit.events.CanonicalJson;
import java.io.IOException;

/// Writes a table of items.
final class SheetItemWriter implements ItemWriter {

  private final SheetWriter sheet;

  SheetItemWriter(SheetWriter sheet) throws IOException {
    this.sheet = sheet;
    sheet.row(SheetItems.COLUMNS.headers());
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
