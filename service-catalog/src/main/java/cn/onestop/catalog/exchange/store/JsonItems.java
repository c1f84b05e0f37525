package cn.onestop.catalog.exchange.store;

import cn.onestop.catalog.exchange.FiledItems;
import cn.onestop.catalog.exchange.ItemFormat;
import cn.onestop.catalog.exchange.ItemWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Items as JSON.
public final class JsonItems implements ItemFormat {

  /// Each item says of itself what `onestop-items/1` says once for all.
  static final String FORMAT = "onestop-items/2";

  @Override
  public String mediaType() {
    return JSON;
  }

  @Override
  public FiledItems read(Path file) {
    return new JsonItemFile(() -> Files.newInputStream(file));
  }

  @Override
  public ItemWriter write(OutputStream bytes) throws IOException {
    return new JsonItemWriter(bytes);
  }
}
