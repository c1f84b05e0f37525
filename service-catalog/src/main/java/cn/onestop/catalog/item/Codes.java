package cn.onestop.catalog.item;

import java.util.Set;
import java.util.regex.Pattern;

/// The code sets that a guide draws on: GB/T 39046-2020 Annex A, and those of the materials table
/// of the national platform.
final class Codes {

  /// A.1 事项类型: two digits; the standard leaves 11–19 and those from 21 on to the places.
  static final Pattern TASK_TYPE = Pattern.compile("\\d{2}");

  /// A.2 行使层级.
  static final Set<String> LEVELS = Set.of("1", "2", "3", "4", "5", "6", "7");

  /// A.4 服务对象.
  static final Set<String> SERVICE_OBJECTS = Set.of("1", "2", "3", "4", "5", "6");

  /// A.6 办件类型: 即办件, 承诺件, 其他.
  static final Set<String> PROJECT_TYPES = Set.of("1", "2", "9");

  /// 即办件: done while the applicant waits.
  static final String ON_THE_SPOT_TYPE = "1";

  /// 必要, 非必要, 容缺后补.
  static final Set<String> NEEDS = Set.of("1", "2", "3");

  /// 容缺后补: may be handed in later.
  static final String LATER = "3";

  /// 证件证书证明, 申请表格文书, 其他.
  static final Set<String> MATERIAL_TYPES = Set.of("1", "2", "3");

  /// 纸质, 电子化, 纸质和电子化.
  static final Set<String> MATERIAL_FORMATS = Set.of("1", "2", "3");

  static final String ON_THE_SPOT = "ON_THE_SPOT";

  static final Set<String> UNITS = Set.of("WORKING_DAY", "CALENDAR_DAY", "HOUR", ON_THE_SPOT);

  static final Set<String> STARTS = Set.of("FILED", "ACCEPTED", "DECIDED", "NOTIFIED");

  static final Set<String> REASONS =
      Set.of("ADDED", "TAKEN_OVER", "CHANGED", "MERGED", "SPLIT", "DELEGATED");

  static final Set<String> CHECK_LEVELS = Set.of("CHECKED", "PARTLY_CHECKED", "ILLUSTRATIVE");

  private Codes() {}
}
