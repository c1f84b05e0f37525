package cn.onestop.catalog.reconciling;

import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the comparison.
///
/// @param key the code of the guide list, or the number of a candidate that is not in it
/// @param guide what the guide list has
/// @param matches what was put forward for it
public record Line(String key, LineKind kind, @Nullable GuidePower guide, List<Match> matches) {

  public Line {
    matches = List.copyOf(matches);
  }

  /// By what a candidate was found to be the same power.
  public enum MatchedBy {
    /// 编码一致.
    CODE,
    /// 名称一致.
    NAME,
    /// 名称规范化后一致.
    NORMALISED_NAME,
    /// It is in no guide list and stands for itself.
    NOTHING
  }

  /// A candidate and why it is on the line.
  public record Match(Candidate candidate, MatchedBy by) {}

  boolean has(String candidate) {
    return matches.stream().anyMatch(match -> match.candidate().id().equals(candidate));
  }

  /// Its type in the guide list, else as it was put forward.
  String powerType() {
    return guide == null ? matches.getFirst().candidate().powerType() : guide.powerType();
  }

  /// What it is called in the guide list, else as it was put forward.
  String name() {
    return guide == null ? matches.getFirst().candidate().name() : guide.name();
  }
}
