package cn.onestop.catalog.item;

import cn.onestop.events.PlainLimit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list says of one item: enough to find it and to choose.
///
/// @param version the version in force on the day asked about
public record ListedItem(
    String itemCode,
    String centre,
    int version,
    LocalDate effectiveFrom,
    String itemName,
    @Nullable String variant,
    @Nullable String category,
    @Nullable String catalogCode,
    String taskType,
    String projectType,
    String department,
    String deptName,
    List<String> serviceObjects,
    PlainLimit promised,
    int onSiteTimes,
    boolean onlineSupported,
    boolean villageAgentSupported) {

  public ListedItem {
    serviceObjects = List.copyOf(serviceObjects);
  }
}
