package cn.onestop.catalog.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file as it was sent, on disk until it has been read.
record SentFile(Path path) implements AutoCloseable {

  static SentFile of(InputStream bytes) throws IOException {
    var file = new SentFile(Files.createTempFile("onestop-import", null));
    try {
      Files.copy(bytes, file.path, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException | RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
