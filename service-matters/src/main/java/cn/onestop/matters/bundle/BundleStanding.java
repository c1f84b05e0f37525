package cn.onestop.matters.bundle;

import cn.onestop.events.PlainDue;
import cn.onestop.matters.bundle.Bundle.Awaited;
import cn.onestop.matters.bundle.Bundle.Part;
import cn.onestop.matters.matter.DecisionOutcome;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.Matter.Outcome;
import cn.onestop.matters.matter.MatterState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where a bundle stands, from where its matters stand: the one rule, for whoever asks.
///
/// @param parts in the bundle's order
/// @param due the latest of the matters' promised dues (一件事以最晚办结的事项计); absent as long as one is not
///   known, because it waits for a result, for its acceptance or for a calendar
/// @param notBefore the latest of those that are known
public record BundleStanding(
    BundleState state,
    List<PartStanding> parts,
    @Nullable Instant due,
    @Nullable Instant notBefore) {

  /// Where a matter of it stands.
  ///
  /// @param matter absent as long as it is not filed
  /// @param waiting whether it waits for the result of another
  /// @param lapsed whether it will not be filed, as that result did not come
  public record PartStanding(Part part, @Nullable Matter matter, boolean waiting, boolean lapsed) {

    /// Its case number.
    public String number() {
      return part.number();
    }

    boolean over() {
      return lapsed || (matter != null && matter.state().ended());
    }

    boolean toBeFiled() {
      return matter == null && !waiting && !lapsed;
    }

    /// Whether it is handled to its end and not turned away or taken back on the way.
    boolean counts() {
      return !lapsed
          && (matter == null
              || !matter.state().ended()
              || matter.state() == MatterState.DELIVERED
              || matter.state() == MatterState.ARCHIVED);
    }

    /// Until when it is promised; absent while that is not known.
    public @Nullable Instant due() {
      PlainDue due = matter == null ? null : matter.promised().due();
      return due == null ? null : due.due();
    }

    boolean awaitsApplicant() {
      return matter != null
          && (matter.state() == MatterState.AWAITING_SUPPLEMENT
              || matter.state() == MatterState.ACCEPTED_PROVISIONALLY);
    }

    /// As it is told: the matter's state, or why there is none.
    public String stateText() {
      if (matter != null) {
        return matter.state().name();
      }
      if (lapsed) {
        return "LAPSED";
      }
      return waiting ? "AWAITING_RESULT" : "TO_BE_FILED";
    }
  }

  /// @param matters by their ids, those that are filed
  static BundleStanding of(Bundle bundle, Map<String, Matter> matters) {
    Set<String> lapsed = lapsed(bundle, matters);
    List<PartStanding> parts =
        bundle.parts().stream()
            .map(part -> {
              Matter matter = matters.get(part.matter());
              boolean lapses = matter == null && lapsed.contains(part.number());
              return new PartStanding(
                  part, matter, matter == null && !lapses && !ready(bundle, part, matters), lapses);
            })
            .toList();
    List<PartStanding> counting = parts.stream().filter(PartStanding::counts).toList();
    Optional<Instant> latest =
        counting.stream()
            .map(PartStanding::due)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    boolean known = counting.stream().allMatch(part -> part.due() != null);
    return new BundleStanding(
        state(parts), parts, known ? latest.orElse(null) : null, latest.orElse(null));
  }

  private static BundleState state(List<PartStanding> parts) {
    if (parts.stream().anyMatch(PartStanding::toBeFiled)) {
      return BundleState.FILING;
    }
    if (parts.stream().allMatch(PartStanding::over)) {
      return BundleState.COMPLETED;
    }
    return parts.stream().anyMatch(PartStanding::awaitsApplicant)
        ? BundleState.AWAITING_APPLICANT
        : BundleState.IN_PROGRESS;
  }

  /// Those that will not be filed: once it is written down it stays so.
  private static Set<String> lapsed(Bundle bundle, Map<String, Matter> matters) {
    Set<String> lapsed = bundle.progress().lapsed().stream().collect(Collectors.toSet());
    for (Part part : bundle.parts()) {
      boolean lost =
          part.awaits().stream()
              .map(Awaited::number)
              .anyMatch(earlier ->
                  lapsed.contains(earlier) || fails(matters.get(bundle.part(earlier).matter())));
      if (lost && !matters.containsKey(part.matter())) {
        lapsed.add(part.number());
      }
    }
    return lapsed;
  }

  private static boolean ready(Bundle bundle, Part part, Map<String, Matter> matters) {
    return part.awaits().stream()
        .allMatch(awaited -> yields(matters.get(bundle.part(awaited.number()).matter())));
  }

  /// 办结并准予: the earlier body has reported completion, and the result is there.
  private static boolean yields(@Nullable Matter earlier) {
    Outcome outcome = earlier == null ? null : earlier.outcome();
    return earlier != null
        && outcome != null
        && earlier.state() != MatterState.REVOKED
        && DecisionOutcome.GRANTED.name().equals(outcome.decision())
        && outcome.closedAt() != null;
  }

  /// No result will come of it any more.
  private static boolean fails(@Nullable Matter earlier) {
    if (earlier == null || yields(earlier)) {
      return false;
    }
    return earlier.state().ended() || earlier.state() == MatterState.CLOSED;
  }
}
