package cn.onestop.catalog.power;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a list says of one power, by the version of it that is in force or, in
/// [PublishedPowers#all], its last.
///
/// @param items codes of the service items by which it is exercised
/// @param retiredFrom the first day on which it is no longer exercised
public record KnownPower(
    String powerCode,
    String centre,
    int version,
    LocalDate effectiveFrom,
    String powerName,
    @Nullable String subItem,
    String powerType,
    String useLevel,
    String department,
    List<String> items,
    @Nullable LocalDate retiredFrom) {

  public KnownPower {
    items = List.copyOf(items);
  }
}
