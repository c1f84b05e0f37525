package cn.onestop.matters.draft;

import cn.onestop.kit.masking.Masked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Masks whatever a form has of somebody. What is not known to be harmless is masked whole.
final class MaskedParts {

  private static final String WHOLE = "***";

  /// A choice out of a list, such as `ID_CARD`.
  private static final Pattern CHOICE = Pattern.compile("[A-Z_]{1,30}");

  private MaskedParts() {}

  static Map<String, Object> of(Map<String, Object> parts) {
    Map<String, Object> masked = new LinkedHashMap<>();
    parts.forEach((name, value) -> masked.put(name, masked(name, value)));
    return masked;
  }

  /// A name, masked as a name.
  static @Nullable String name(@Nullable Map<String, Object> parts) {
    return parts != null && parts.get("name") instanceof String name && !name.isBlank()
        ? Masked.name(name)
        : null;
  }

  private static Object masked(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> parts) {
      Map<String, Object> masked = new LinkedHashMap<>();
      parts.forEach(
          (key, part) -> masked.put(String.valueOf(key), masked(String.valueOf(key), part)));
      return masked;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(part -> masked(name, part)).toList();
    }
    if (value instanceof Boolean choice) {
      return choice;
    }
    return value instanceof String text ? masked(name.toLowerCase(Locale.ROOT), text) : WHOLE;
  }

  private static String masked(String name, String text) {
    if (text.isBlank()) {
      return text;
    }
    if (name.endsWith("name")) {
      return Masked.name(text);
    }
    if (name.endsWith("phone")) {
      return Masked.phone(text);
    }
    if (name.endsWith("number")) {
      return Masked.idNumber(text);
    }
    if (name.endsWith("address")) {
      return Masked.address(text);
    }
    return CHOICE.matcher(text).matches() ? text : WHOLE;
  }
}
