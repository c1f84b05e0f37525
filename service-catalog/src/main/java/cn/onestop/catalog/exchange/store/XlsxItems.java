package cn.onestop.catalog.exchange.store;

import cn.onestop.catalog.exchange.FiledItems;
import cn.onestop.catalog.exchange.ItemFormat;
import cn.onestop.catalog.exchange.ItemWriter;
import cn.onestop.catalog.sheet.store.XlsxSheet;
import cn.onestop.catalog.sheet.store.XlsxSheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// Items as a workbook.
public final class XlsxItems implements ItemFormat {

  @Override
  public String mediaType() {
    return XLSX;
  }

  @Override
  public FiledItems read(Path file) {
    return new SheetItems(new XlsxSheet(file));
  }

  @Override
  public ItemWriter write(OutputStream bytes) throws IOException {
    return new SheetItemWriter(new XlsxSheetWriter(bytes, "事项"));
  }
}
