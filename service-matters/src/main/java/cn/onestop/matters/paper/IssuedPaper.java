package cn.onestop.matters.paper;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.time.calendar.OfficeHours;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A paper that a matter has, and the fact it puts into words.
///
/// @param ordinal the how-manieth of its kind in this matter, from 1
public record IssuedPaper(PaperKind kind, int ordinal, Recorded<MatterEvent> fact) {

  /// Those that the facts of a matter call for, in order.
  public static List<IssuedPaper> of(List<Recorded<MatterEvent>> facts) {
    Map<PaperKind, Integer> soFar = new EnumMap<>(PaperKind.class);
    List<IssuedPaper> papers = new ArrayList<>();
    for (Recorded<MatterEvent> fact : facts) {
      PaperKind.on(fact.event())
          .ifPresent(
              kind -> papers.add(new IssuedPaper(kind, soFar.merge(kind, 1, Integer::sum), fact)));
    }
    return List.copyOf(papers);
  }

  /// How it is asked for: `supplement-notice`, the second of its kind `supplement-notice-2`. What
  /// comes later never changes what a name means.
  public String name() {
    return ordinal == 1 ? kind.wireName() : kind.wireName() + "-" + ordinal;
  }

  /// 文号, such as 补字〔2026〕TX-MZ-01202603020001-2号.
  ///
  /// @param matter the case number
  public String number(String matter, OfficeHours hours) {
    return "%s字〔%d〕%s%s号"
        .formatted(
            kind.mark(),
            hours.dateOf(fact.at()).getYear(),
            matter,
            ordinal == 1 ? "" : "-" + ordinal);
  }
}
