package cn.onestop.monitoring.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Names of what is counted for. Everything is counted for the whole centre and for the department
/// alike, so that the departments of a centre sum up to it.
public final class Slices {

  private Slices() {}

  /// What happened on a day; for the whole centre if `department` is `null`.
  public static String day(String centre, LocalDate day, @Nullable String department) {
    return centre + "/" + day + (department == null ? "" : "/" + department);
  }

  /// How things stand now; for the whole centre if `department` is `null`.
  public static String now(String centre, @Nullable String department) {
    return centre + "/now" + (department == null ? "" : "/" + department);
  }

  /// Which items had matters closed in a month, and how many; for the whole centre if `department`
  /// is `null`.
  public static String items(String centre, YearMonth month, @Nullable String department) {
    return centre + "/items/" + month + (department == null ? "" : "/" + department);
  }

  /// What became of the matters of an item that were closed in a month.
  public static String item(
      String centre, YearMonth month, @Nullable String department, String item) {
    return items(centre, month, department) + "/of/" + item;
  }
}
