package cn.onestop.catalog.health.web;

import cn.onestop.catalog.health.HealthCheck.Brought;
import cn.onestop.catalog.health.HealthCheck.LostBasis;
import cn.onestop.catalog.health.HealthCheck.Promise;
import cn.onestop.catalog.health.HealthCheck.YieldedHere;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The catalogue of a centre, held against the rules.
///
/// @param rulesVersion the version of the rules of publication it was held against
/// @param byRule how often each rule is broken
/// @param basesNotInForce what rests on a text or an article that was repealed or has expired
/// @param materialsYieldedHere materials that are the result of another item here
/// @param itemsWithoutWindow codes
/// @param speedUp the mean 承诺提速率, 0 to 1; absent where nothing can be compared
record HealthResponse(
    String centre,
    LocalDate day,
    int rulesVersion,
    int items,
    int powers,
    Map<String, Long> byRule,
    List<BrokenRule> findings,
    List<LostBasis> basesNotInForce,
    List<Brought> materialsWithoutBasis,
    List<YieldedHere> materialsYieldedHere,
    List<String> itemsWithoutWindow,
    List<Promise> promises,
    @Nullable Double speedUp) {

  /// A rule broken somewhere.
  ///
  /// @param kind `ITEM` 事项, `POWER` 职权
  /// @param pointer JSON Pointer into the content
  /// @param detail what is wrong, in words
  /// @param source of the rule
  /// @param help what would help
  record BrokenRule(
      String kind,
      String code,
      String rule,
      String pointer,
      @Nullable String value,
      String detail,
      String source,
      String help) {}
}
