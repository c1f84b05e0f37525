package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.reconciling.Line.Match;
import cn.onestop.catalog.reconciling.Line.MatchedBy;
import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds what was put forward against the guide list.
final class Comparison {

  private Comparison() {}

  /// The three sets: first the guide list in its order, then what is not in it.
  static List<Line> lines(List<GuidePower> guide, List<Candidate> candidates) {
    var index = new GuideIndex(guide);
    Map<String, List<Match>> matches = new HashMap<>();
    List<Line> surplus = new ArrayList<>();
    for (var candidate : candidates) {
      index
          .find(candidate)
          .ifPresentOrElse(
              found ->
                  matches
                      .computeIfAbsent(found.code(), _ -> new ArrayList<>())
                      .add(new Match(candidate, found.by())),
              () -> surplus.add(surplus(candidate)));
    }
    List<Line> lines = new ArrayList<>();
    guide.forEach(power -> lines.add(line(power, matches.getOrDefault(power.code(), List.of()))));
    lines.addAll(surplus);
    return lines;
  }

  private static Line line(GuidePower power, List<Match> matches) {
    var kind = matches.isEmpty() ? LineKind.MISSING : LineKind.MATCHED;
    return new Line(power.code(), kind, power, matches);
  }

  private static Line surplus(Candidate candidate) {
    var itself = new Match(candidate, MatchedBy.NOTHING);
    return new Line(candidate.id(), LineKind.SURPLUS, null, List.of(itself));
  }
}
