package cn.onestop.catalog.exchange.store;

import cn.onestop.catalog.columns.store.Block;
import cn.onestop.catalog.columns.store.Columns;
import cn.onestop.catalog.exchange.FiledItem;
import cn.onestop.catalog.exchange.FiledItems;
import cn.onestop.catalog.item.ItemRow;
import cn.onestop.catalog.sheet.Header;
import cn.onestop.catalog.sheet.Sheet;
import cn.onestop.catalog.sheet.SheetRow;
import cn.onestop.catalog.sheet.TableRefused;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A table of items. All rows of one stand together.
final class SheetItems implements FiledItems {

  static final Columns COLUMNS = Columns.of(ItemRow.class, "content");

  private static final int ROWS_OF_ONE = 1_000;

  private final Sheet sheet;

  SheetItems(Sheet sheet) {
    this.sheet = sheet;
  }

  @Override
  public void read(Consumer<FiledItem> taker) {
    var reading = new Reading(taker);
    sheet.read(reading::take);
    reading.end();
  }

  private static final class Reading {

    private final Consumer<FiledItem> taker;
    private @Nullable Header header;
    private @Nullable Block block;
    private String code = "";
    private int items;

    Reading(Consumer<FiledItem> taker) {
      this.taker = taker;
    }

    void take(SheetRow row) {
      if (header == null) {
        header = Header.read(row, COLUMNS.headers());
        return;
      }
      var named = header.cell(row, 0).value();
      var current = block;
      if (current == null || !(named.isEmpty() || named.equals(code))) {
        hand();
        current = begin(row, named);
      }
      if (current.rows() == ROWS_OF_ONE) {
        throw TableRefused.because(row.number(), "import-item-too-large");
      }
      current.take(row, header);
    }

    private Block begin(SheetRow row, String named) {
      if (items == MOST) {
        throw TableRefused.because(row.number(), "import-too-many-items", MOST);
      }
      items++;
      code = named;
      var next = COLUMNS.block();
      block = next;
      return next;
    }

    private void hand() {
      if (block != null) {
        taker.accept(ShapedItem.of(block.json(), block.wrong(), block::wrongAt));
      }
    }

    void end() {
      if (block == null) {
        throw TableRefused.because(1, "table-empty");
      }
      hand();
    }
  }
}
