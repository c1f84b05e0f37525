package cn.onestop.catalog.power.web;

import cn.onestop.catalog.power.Power;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The history of a power, oldest first. Each version is to be read as the power `at` its first
/// day.
record PowerVersionsResponse(
    String powerCode, String centre, List<PowerVersion> versions, @Nullable LocalDate retiredFrom) {

  record PowerVersion(
      int version,
      LocalDate effectiveFrom,
      String reason,
      Instant publishedAt,
      String contentHash,
      @Nullable String decisionDocument,
      String powerName) {}

  static PowerVersionsResponse from(Power power) {
    var versions =
        power.versions().stream()
            .map(version ->
                new PowerVersion(
                    version.number(),
                    version.effectiveFrom(),
                    version.reason(),
                    version.publishedAt(),
                    version.contentHash(),
                    version.decisionDocument(),
                    version.content().powerName()))
            .toList();
    return new PowerVersionsResponse(power.code(), power.centre(), versions, power.retiredFrom());
  }
}
