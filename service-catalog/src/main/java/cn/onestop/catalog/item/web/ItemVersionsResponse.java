package cn.onestop.catalog.item.web;

import cn.onestop.catalog.item.ServiceItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The history of an item, oldest first. Each version is to be read as the item `at` its first day.
record ItemVersionsResponse(
    String itemCode, String centre, List<Version> versions, @Nullable LocalDate retiredFrom) {

  record Version(
      int version,
      LocalDate effectiveFrom,
      String reason,
      Instant publishedAt,
      String contentHash,
      @Nullable String decisionDocument,
      String itemName) {}

  static ItemVersionsResponse from(ServiceItem item) {
    var versions =
        item.versions().stream()
            .map(version ->
                new Version(
                    version.number(),
                    version.effectiveFrom(),
                    version.reason(),
                    version.publishedAt(),
                    version.contentHash(),
                    version.decisionDocument(),
                    version.content().itemName()))
            .toList();
    return new ItemVersionsResponse(item.code(), item.centre(), versions, item.retiredFrom());
  }
}
