package cn.onestop.catalog.exchange.store;

import cn.onestop.catalog.exchange.FiledItems;
import cn.onestop.catalog.exchange.ItemFormat;
import cn.onestop.catalog.exchange.ItemWriter;
import cn.onestop.catalog.sheet.store.XlsxSheet;
import cn.onestop.kit.sheets.XlsxSheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// Items as a workbook.
public final class XlsxItems implements ItemFormat {

  private static final ResourceBundle LABELS =
      ResourceBundle.getBundle("cn.onestop.catalog.item.labels", Locale.ROOT);

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
    var headers = SheetItems.COLUMNS.headers().stream().map(XlsxItems::header).toList();
    return new SheetItemWriter(new XlsxSheetWriter(bytes, "事项"), headers);
  }

  /// The column with what it means, for those who fill it in.
  private static String header(String column) {
    return Arrays.stream(column.split("\\."))
        .map(name -> LABELS.containsKey(name) ? LABELS.getString(name) : name)
        .collect(Collectors.joining("·", column + " ", ""));
  }
}
