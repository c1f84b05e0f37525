package cn.onestop.catalog.exchange.store;

import cn.onestop.catalog.exchange.FiledItems;
import cn.onestop.catalog.exchange.ItemFormat;
import cn.onestop.catalog.exchange.ItemWriter;
import cn.onestop.catalog.sheet.store.CsvSheet;
import cn.onestop.kit.sheets.CsvSheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Items as CSV.
public final class CsvItems implements ItemFormat {

  @Override
  public String mediaType() {
    return CSV;
  }

  @Override
  public FiledItems read(Path file) {
    return new SheetItems(new CsvSheet(() -> Files.newInputStream(file)));
  }

  @Override
  public ItemWriter write(OutputStream bytes) throws IOException {
    return new SheetItemWriter(new CsvSheetWriter(bytes), SheetItems.COLUMNS.headers());
  }
}
