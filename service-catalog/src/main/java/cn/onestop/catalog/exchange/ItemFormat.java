package cn.onestop.catalog.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// A format in which items go out and come in.
public interface ItemFormat {

  String JSON = "application/json";
  String CSV = "text/csv";
  String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /// One of these.
  String mediaType();

  FiledItems read(Path file);

  ItemWriter write(OutputStream bytes) throws IOException;
}
