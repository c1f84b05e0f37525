package cn.onestop.catalog.exchange;

import cn.onestop.catalog.item.ItemRow;
import java.io.Closeable;
import java.io.IOException;

/// Writes a file of items.
public interface ItemWriter extends Closeable {

  void write(ItemRow row) throws IOException;
}
