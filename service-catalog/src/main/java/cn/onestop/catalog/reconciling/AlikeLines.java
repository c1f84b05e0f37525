package cn.onestop.catalog.reconciling;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Lines whose names are alike, for people who look for what is the same under another name.
/// Nothing is decided by it.
public final class AlikeLines {

  private static final double ALIKE = 0.4;
  private static final int MOST = 3;

  private final List<Named> lines;

  public AlikeLines(List<Line> lines) {
    this.lines = lines.stream().map(Named::of).toList();
  }

  /// Another line with a name that is alike.
  ///
  /// @param likeness from 0 to 1
  public record Alike(String line, String name, double likeness) {}

  /// The three likest at most, the likest first: of a missing line what is in no guide list, of a
  /// surplus one what the guide list has. A line that is matched needs none.
  public List<Alike> to(Line line) {
    var name = new NamePairs(line.name());
    return others(line)
        .map(other -> new Alike(other.line().key(), other.line().name(), name.like(other.pairs())))
        .filter(alike -> alike.likeness() >= ALIKE)
        .sorted(Comparator.comparingDouble(Alike::likeness).reversed())
        .limit(MOST)
        .toList();
  }

  private Stream<Named> others(Line line) {
    return switch (line.kind()) {
      case MATCHED -> Stream.of();
      case MISSING -> lines.stream().filter(it -> it.line().kind() == LineKind.SURPLUS);
      case SURPLUS -> lines.stream().filter(it -> it.line().kind() != LineKind.SURPLUS);
    };
  }

  private record Named(Line line, NamePairs pairs) {
    static Named of(Line line) {
      return new Named(line, new NamePairs(line.name()));
    }
  }
}
