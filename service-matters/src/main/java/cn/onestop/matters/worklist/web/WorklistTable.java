package cn.onestop.matters.worklist.web;

import cn.onestop.kit.sheets.CellText;
import cn.onestop.matters.worklist.PromiseLamp;
import cn.onestop.matters.worklist.WorklistEntry;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The worklist as a table, in the words of the counter. Like the lines it is made of, it holds no
/// personal data.
final class WorklistTable {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final DateTimeFormatter OFFICE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final ResourceBundle words;
  private final ResourceBundle states;
  private final Instant now;
  private final WorkingTime time;

  WorklistTable(Locale locale, Instant now, WorkingTime time) {
    this.words = ResourceBundle.getBundle("cn.onestop.matters.worklist.words", locale, NO_FALLBACK);
    this.states = ResourceBundle.getBundle("cn.onestop.matters.matter.words", locale, NO_FALLBACK);
    this.now = now;
    this.time = time;
  }

  private enum Column {
    NUMBER,
    ITEM_CODE,
    ITEM_NAME,
    STATE,
    LAMP,
    DEPARTMENT,
    WINDOW,
    VILLAGE,
    CHANNEL,
    CASE_TYPE,
    FILED_AT,
    DUE,
    AWAITING,
    VISITS,
    ENDED_AT
  }

  String sheet() {
    return words.getString("sheet");
  }

  List<String> header() {
    return Arrays.stream(Column.values())
        .map(column -> words.getString("column." + column))
        .toList();
  }

  List<String> row(WorklistEntry entry) {
    return Arrays.stream(Column.values())
        .map(column -> text(column, entry))
        .map(text -> text.isEmpty() ? text : CellText.cell(text, Set.of()))
        .toList();
  }

  private String text(Column column, WorklistEntry entry) {
    return switch (column) {
      case NUMBER -> entry.number();
      case ITEM_CODE -> entry.itemCode();
      case ITEM_NAME -> entry.itemName();
      case STATE -> states.getString("state." + entry.state());
      case LAMP -> word("lamp.", PromiseLamp.of(entry, now, time).name());
      case DEPARTMENT -> entry.department();
      case WINDOW -> orBlank(entry.window());
      case VILLAGE -> orBlank(entry.village());
      case CHANNEL -> word("channel.", entry.channel());
      case CASE_TYPE -> word("case-type.", entry.caseType());
      case FILED_AT -> moment(entry.filedAt());
      case DUE -> moment(entry.due());
      case AWAITING ->
          entry.awaiting().stream().map(String::valueOf).collect(Collectors.joining(" "));
      case VISITS -> String.valueOf(entry.visits());
      case ENDED_AT -> moment(entry.endedAt());
    };
  }

  /// A code that no word is known for stands as it is.
  private String word(String kind, String code) {
    return words.containsKey(kind + code) ? words.getString(kind + code) : code;
  }

  private String moment(@Nullable Instant moment) {
    return moment == null ? "" : OFFICE_TIME.format(time.hours().local(moment));
  }

  private static String orBlank(@Nullable String text) {
    return text == null ? "" : text;
  }
}
