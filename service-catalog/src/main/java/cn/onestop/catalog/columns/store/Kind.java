package cn.onestop.catalog.columns.store;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/// What a column holds. What does not look like it is kept as text: whoever judges the record says
/// what was expected.
enum Kind {
  TEXT {
    @Override
    JsonNode json(String cell) {
      return StringNode.valueOf(cell);
    }
  },
  NUMBER {
    @Override
    JsonNode json(String cell) {
      return WHOLE.matcher(cell).matches()
          ? IntNode.valueOf(Integer.parseInt(cell))
          : StringNode.valueOf(cell);
    }
  },
  TRUTH {
    @Override
    JsonNode json(String cell) {
      return switch (cell.toLowerCase(Locale.ROOT)) {
        case "true", "是" -> BooleanNode.TRUE;
        case "false", "否" -> BooleanNode.FALSE;
        default -> StringNode.valueOf(cell);
      };
    }
  },
  /// Spreadsheets in Chinese show days as `2026/3/2`.
  DAY {
    @Override
    JsonNode json(String cell) {
      var day = SLASHED.matcher(cell);
      return StringNode.valueOf(
          day.matches()
              ? "%s-%2s-%2s".formatted(day.group(1), day.group(2), day.group(3)).replace(' ', '0')
              : cell);
    }
  };

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern SLASHED =
      Pattern.compile("([0-9]{4})[/-]([0-9]{1,2})[/-]([0-9]{1,2})");

  abstract JsonNode json(String cell);
}
