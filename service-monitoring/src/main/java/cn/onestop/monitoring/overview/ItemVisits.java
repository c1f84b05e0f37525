package cn.onestop.monitoring.overview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Run-at-most-once 最多跑一次 item by item, of the matters that were closed in some months.
///
/// @param from the first month, such as `2026-03`
/// @param to the last month
public record ItemVisits(
    String centre, @Nullable String department, String from, String to, List<VisitsOfItem> items) {

  public ItemVisits {
    items = List.copyOf(items);
  }

  /// What became of an item's matters.
  ///
  /// @param closed how many were closed
  /// @param zeroVisit 零跑率: closed without a visit ÷ closed
  /// @param oneVisit closed with one visit ÷ closed
  /// @param compliance 合规率: closed without a breach ÷ closed
  /// @param averageVisits counted visits ÷ closed
  /// @param breachesByCause visits too many that the centre caused, by cause
  /// @param applicantCaused visits too many that lie with the applicant, by cause: listed, no
  ///   breach
  public record VisitsOfItem(
      String itemCode,
      long closed,
      Ratio zeroVisit,
      Ratio oneVisit,
      Ratio compliance,
      Ratio averageVisits,
      Map<String, Long> breachesByCause,
      Map<String, Long> applicantCaused) {

    public VisitsOfItem {
      breachesByCause = Map.copyOf(breachesByCause);
      applicantCaused = Map.copyOf(applicantCaused);
    }
  }
}
