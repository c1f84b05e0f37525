package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.reconciling.Line.Match;
import cn.onestop.catalog.reconciling.Line.MatchedBy;
import cn.onestop.catalog.reconciling.Line.Suggestion;
import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Holds what was put forward against the guide list.
///
/// A candidate is the power of the guide list that has its code, else its very name, else its name
/// but for spelling. By name only powers of the same type are the same, and only if one alone is:
/// where two might be meant, a person has to say which.
record Comparison(List<GuidePower> guide, List<Candidate> candidates) {

  private static final double ALIKE = 0.4;
  private static final int MOST = 3;

  /// The three sets: first the guide list in its order, then what is not in it.
  List<Line> lines() {
    return Stream.concat(guide.stream().map(this::line), surplus().map(this::line)).toList();
  }

  private Line line(GuidePower power) {
    var matches =
        candidates.stream()
            .flatMap(candidate ->
                match(candidate)
                    .filter(found -> found.power().equals(power))
                    .map(found -> new Match(candidate, found.by()))
                    .stream())
            .toList();
    return new Line(
        power.code(),
        matches.isEmpty() ? LineKind.MISSING : LineKind.MATCHED,
        power,
        matches,
        matches.isEmpty()
            ? alike(power.name(), surplus().map(it -> new Suggestion(it.id(), it.name(), 0)))
            : List.of());
  }

  private Line line(Candidate candidate) {
    return new Line(
        candidate.id(),
        LineKind.SURPLUS,
        null,
        List.of(new Match(candidate, MatchedBy.NOTHING)),
        alike(candidate.name(), guide.stream().map(it -> new Suggestion(it.code(), it.name(), 0))));
  }

  private Stream<Candidate> surplus() {
    return candidates.stream().filter(candidate -> match(candidate).isEmpty());
  }

  private record Found(GuidePower power, MatchedBy by) {}

  private Optional<Found> match(Candidate candidate) {
    var normalised = PowerNames.normalised(candidate.name());
    return one(it -> it.code().equals(candidate.code()), MatchedBy.CODE)
        .or(() ->
            one(
                it -> sameType(it, candidate) && it.name().equals(candidate.name()),
                MatchedBy.NAME))
        .or(() ->
            one(
                it ->
                    sameType(it, candidate) && PowerNames.normalised(it.name()).equals(normalised),
                MatchedBy.NORMALISED_NAME));
  }

  private Optional<Found> one(Predicate<GuidePower> same, MatchedBy by) {
    var found = guide.stream().filter(same).limit(2).toList();
    return found.size() == 1 ? Optional.of(new Found(found.getFirst(), by)) : Optional.empty();
  }

  private static boolean sameType(GuidePower power, Candidate candidate) {
    return Objects.equals(power.powerType(), candidate.powerType());
  }

  private static List<Suggestion> alike(String name, Stream<Suggestion> others) {
    return others
        .map(it -> new Suggestion(it.line(), it.name(), PowerNames.likeness(name, it.name())))
        .filter(it -> it.likeness() >= ALIKE)
        .sorted(Comparator.comparingDouble(Suggestion::likeness).reversed())
        .limit(MOST)
        .toList();
  }
}
