package cn.onestop.catalog.imports;

import cn.onestop.kit.refusal.FieldRefusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a text must be to stand in a cell and in a file: no longer than a spreadsheet takes, and
/// made of whole characters.
public final class TextBounds {

  /// A little less than Excel takes in a cell, for what is put around it.
  private static final int LONGEST = 32_000;

  private TextBounds() {}

  /// The texts in `record`, however deep, that are none of this.
  ///
  /// @param pointer where `record` lies in what was sent
  public static List<FieldRefusal> broken(Record record, String pointer) {
    List<FieldRefusal> broken = new ArrayList<>();
    look(record, pointer, broken);
    return broken;
  }

  private static void look(@Nullable Object value, String pointer, List<FieldRefusal> broken) {
    switch (value) {
      case String text -> text(text, pointer, broken);
      case Record record -> {
        for (var component : record.getClass().getRecordComponents()) {
          look(value(record, component), pointer + "/" + component.getName(), broken);
        }
      }
      case List<?> list -> {
        for (int place = 0; place < list.size(); place++) {
          look(list.get(place), pointer + "/" + place, broken);
        }
      }
      case null, default -> {}
    }
  }

  private static void text(String text, String pointer, List<FieldRefusal> broken) {
    if (text.length() > LONGEST) {
      broken.add(FieldRefusal.of(pointer, "item-too-long", LONGEST));
    } else if (text.codePoints().anyMatch(TextBounds::isHalf)) {
      broken.add(FieldRefusal.of(pointer, "field-not-permitted"));
    }
  }

  /// Half of a character that is written as a pair stands alone.
  private static boolean isHalf(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
