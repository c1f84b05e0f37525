package cn.onestop.catalog.chart.drawing;

import cn.onestop.events.PlainLimit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands above a chart.
///
/// @param title whose chart it is
/// @param lines which edition, which limits
public record Heading(String title, List<String> lines) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
  private static final String HANDLING = "办理";

  public Heading {
    lines = List.copyOf(lines);
  }

  public Heading(String title, String line) {
    this(title, List.of(line));
  }

  /// The title of the chart of what is called so.
  ///
  /// @param part 子项 or 情形, where there are several
  public static String title(String name, @Nullable String part) {
    return name
        + (part == null ? "" : "（" + part + "）")
        + (name.endsWith(HANDLING) && part == null ? "" : HANDLING)
        + "流程图";
  }

  /// Which edition it is.
  ///
  /// @param kind of code
  public static String edition(String kind, String code, int version, LocalDate from) {
    return "%s %s · 第%d版 · %s起施行".formatted(kind, code, version, DAY.format(from));
  }

  /// With the limits, those that there are.
  public Heading limits(@Nullable PlainLimit promised, @Nullable PlainLimit statutory) {
    var line =
        Stream.concat(limit("承诺时限", promised), limit("法定时限", statutory))
            .collect(Collectors.joining(" · "));
    return line.isEmpty() ? this : with(line);
  }

  /// With the days of 公示, which are not part of the promised time.
  public Heading publicNotice(int days) {
    return days == 0 ? this : with("公示%d日，不计入承诺时限".formatted(days));
  }

  private Heading with(String line) {
    return new Heading(title, Stream.concat(lines.stream(), Stream.of(line)).toList());
  }

  private static Stream<String> limit(String name, @Nullable PlainLimit limit) {
    return limit == null ? Stream.empty() : Stream.of(name + " " + Wording.of(limit));
  }
}
