package cn.onestop.matters.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Whom an item serves 服务对象 (GB/T 39046-2020 A.4).
public enum ServedKind {
  /// 自然人
  NATURAL_PERSON("1"),
  /// 企业法人
  ENTERPRISE("2"),
  /// 事业法人
  PUBLIC_INSTITUTION("3"),
  /// 社会组织法人
  SOCIAL_ORGANISATION("4"),
  /// 行政机关
  STATE_ORGAN("5"),
  /// 其他组织
  OTHER_ORGANISATION("6");

  static final Set<ServedKind> ALL = Set.copyOf(EnumSet.allOf(ServedKind.class));
  static final Set<ServedKind> ORGANISATIONS =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(NATURAL_PERSON)));

  private final String code;

  ServedKind(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /// Those of `codes` that this knows, in the order of the standard.
  static List<ServedKind> of(List<String> codes) {
    return Stream.of(values()).filter(kind -> codes.contains(kind.code)).toList();
  }
}
