package cn.onestop.catalog.power;

import cn.onestop.events.catalog.PowerContent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of powers of one centre, published together.
///
/// @param format [#FORMAT]
/// @param effectiveFrom the first day the versions in it are in force
/// @param reason why they are published, as in `PowerVersionPublished`
public record PowerFile(
    String format,
    @Nullable String note,
    String centre,
    LocalDate effectiveFrom,
    String reason,
    List<Row> powers) {

  /// Names this format and its version.
  public static final String FORMAT = "onestop-powers/1";

  /// One power and its entry.
  public record Row(String powerCode, PowerContent content) {}
}
