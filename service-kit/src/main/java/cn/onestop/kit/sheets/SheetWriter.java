package cn.onestop.kit.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Writes a table row by row, the header first.
public interface SheetWriter extends Closeable {

  /// @param cells from the first column on, an empty text for what is blank
  void row(List<String> cells) throws IOException;
}
