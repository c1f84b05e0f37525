package cn.onestop.catalog.item;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which items are wanted; what is absent does not matter.
///
/// @param words what was typed; finding items by them is the business of the search
/// @param type 事项类型, code of GB/T 39046-2020 A.1
/// @param department code of the department that handles it
/// @param audience 服务对象, code of A.4
/// @param villageOfCentre only what a village agent of that centre can take in
/// @param lifeEvent only what belongs to it 人生事项
public record ItemQuery(
    List<String> words,
    @Nullable String centre,
    @Nullable String type,
    @Nullable String department,
    @Nullable String audience,
    @Nullable String villageOfCentre,
    @Nullable LifeEvent lifeEvent) {

  public ItemQuery {
    words = List.copyOf(words);
  }

  /// The words of what somebody typed, as they are compared: full-width forms and capitals do not
  /// matter.
  public static List<String> words(@Nullable String typed) {
    return typed == null
        ? List.of()
        : Arrays.stream(comparable(typed).split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  /// Whether `item` is among those wanted, whatever was typed.
  public boolean wants(ListedItem item) {
    return agrees(centre, item.centre())
        && agrees(type, item.taskType())
        && agrees(department, item.department())
        && (audience == null || item.serviceObjects().contains(audience))
        && (lifeEvent == null || lifeEvent.covers(item))
        && (villageOfCentre == null
            || (villageOfCentre.equals(item.centre()) && item.villageAgentSupported()));
  }

  private static boolean agrees(@Nullable String wanted, String actual) {
    return wanted == null || wanted.equals(actual);
  }

  /// `text` as it is compared.
  public static String comparable(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
