package cn.onestop.ops;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Addresses of other programs in a setting.
final class Addresses {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://)?([a-z][a-z0-9-]*:\\d+)(?:/.*)?");

  private Addresses() {}

  /// As `kafka:9092`; those on the installation's outside are not looked at.
  static Stream<String> in(String setting) {
    return Stream.of(setting.split(","))
        .map(ADDRESS::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1));
  }
}
