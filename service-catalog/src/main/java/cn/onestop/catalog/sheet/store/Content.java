package cn.onestop.catalog.sheet.store;

import java.io.IOException;
import java.io.InputStream;

/// What was sent, to be read from its first byte as often as needed.
@FunctionalInterface
public interface Content {

  InputStream open() throws IOException;
}
