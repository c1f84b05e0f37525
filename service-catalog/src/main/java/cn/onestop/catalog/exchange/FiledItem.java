package cn.onestop.catalog.exchange;

import cn.onestop.catalog.item.ItemRow;
import cn.onestop.catalog.sheet.WrongCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item as a file brings it, before anybody has judged it.
public interface FiledItem {

  /// The centre that it is said to belong to; empty if nothing is said.
  String centre();

  /// What it says; `null` if that is not even of the shape of an item.
  @Nullable ItemRow row();

  /// What is wrong with its shape and its cells.
  List<WrongCell> wrong();

  /// Where in the file the field of that JSON Pointer stands, or would stand.
  WrongCell wrongAt(String pointer, String reason, List<String> arguments);
}
