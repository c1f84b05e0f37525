package cn.onestop.catalog.reconciling.web;

import cn.onestop.catalog.reconciling.AlikeLines;
import cn.onestop.catalog.reconciling.AlikeLines.Alike;
import cn.onestop.catalog.reconciling.Line;
import cn.onestop.catalog.reconciling.LineDecision;
import cn.onestop.catalog.reconciling.LineKind;
import cn.onestop.catalog.reconciling.Reconciling;
import cn.onestop.catalog.reconciling.ReconcilingMoves;
import cn.onestop.catalog.reconciling.ReconcilingOperation;
import cn.onestop.catalog.reconciling.Verdict;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A round with its three sets, line by line.
///
/// @param state `COLLECTING` 征集, `DECIDING` 比对认定, `CLOSED` 办结, `CANCELLED` 作废
/// @param possible operations its state permits, to whoever may do them
record ReconcilingResponse(
    String round,
    String centre,
    String title,
    @Nullable String sourceDocument,
    String state,
    String openedBy,
    LineCounts counts,
    List<ComparedLine> lines,
    List<String> possible) {

  /// How many lines each set has, and how many are not decided for good.
  record LineCounts(long matched, long missing, long surplus, long undecided) {}

  /// One line of the comparison.
  ///
  /// @param line the code of the guide list, or the number of a candidate that is not in it
  /// @param set `MATCHED` 一致, `MISSING` 缺项, `SURPLUS` 多项
  /// @param suggestions other lines with names that are alike; nothing is decided by them
  /// @param possible how such a line can be decided
  /// @param followUp what comes of an adopted line: `TO_BE_DRAFTED`, `DRAFTED`, `LISTED` where a
  ///   power of that code is in the list already
  /// @param draft id of the draft
  record ComparedLine(
      String line,
      LineKind set,
      @Nullable GuidePower guide,
      List<PutForwardPower> candidates,
      List<Alike> suggestions,
      @Nullable LineVerdict verdict,
      List<LineDecision> possible,
      @Nullable String followUp,
      @Nullable String draft) {}

  /// A candidate, and by what it was found to be the same power: `CODE`, `NAME`, `NORMALISED_NAME`,
  /// or `NOTHING` where it is in no guide list.
  record PutForwardPower(
      String candidate,
      String office,
      @Nullable String code,
      String name,
      String powerType,
      List<LegalBasis> byLaw,
      List<String> authors,
      Instant at,
      String matchedBy) {}

  /// How a line is decided, by whom and when.
  record LineVerdict(
      String decision,
      @Nullable String into,
      @Nullable String department,
      @Nullable String code,
      String by,
      Instant at,
      @Nullable String reason) {}

  /// @param reason reads what lies under a reference
  /// @param listed whether a power of that code is published
  static ReconcilingResponse of(
      String id,
      Reconciling it,
      @Nullable LineKind only,
      Function<String, @Nullable String> reason,
      Predicate<String> listed) {
    var lines = it.lines();
    var alike = new AlikeLines(lines);
    return new ReconcilingResponse(
        id,
        it.centre(),
        it.title(),
        it.sourceDocument(),
        it.state().name(),
        it.openedBy(),
        counts(it, lines),
        lines.stream()
            .filter(line -> only == null || line.kind() == only)
            .map(line -> compared(it, line, alike.to(line), reason, listed))
            .toList(),
        ReconcilingMoves.from(it.state()).stream().map(ReconcilingOperation::wireName).toList());
  }

  private static LineCounts counts(Reconciling it, List<Line> lines) {
    return new LineCounts(
        lines.stream().filter(line -> line.kind() == LineKind.MATCHED).count(),
        lines.stream().filter(line -> line.kind() == LineKind.MISSING).count(),
        lines.stream().filter(line -> line.kind() == LineKind.SURPLUS).count(),
        lines.stream()
            .filter(line ->
                it.verdict(line.key()).filter(known -> known.decision().isFinal()).isEmpty())
            .count());
  }

  private static ComparedLine compared(
      Reconciling it,
      Line line,
      List<Alike> alike,
      Function<String, @Nullable String> reason,
      Predicate<String> listed) {
    var verdict = it.verdict(line.key()).orElse(null);
    var draft = it.draft(line.key()).orElse(null);
    return new ComparedLine(
        line.key(),
        line.kind(),
        line.guide(),
        line.matches().stream().map(ReconcilingResponse::putForward).toList(),
        alike,
        verdict == null ? null : decided(verdict, reason),
        line.kind().possible(),
        followUp(line, verdict, draft, listed),
        draft);
  }

  private static PutForwardPower putForward(Line.Match match) {
    var it = match.candidate();
    return new PutForwardPower(
        it.id(),
        it.office(),
        it.code(),
        it.name(),
        it.powerType(),
        it.byLaw(),
        it.authors(),
        it.at(),
        match.by().name());
  }

  private static LineVerdict decided(Verdict it, Function<String, @Nullable String> reason) {
    return new LineVerdict(
        it.decision().name(),
        it.into(),
        it.department(),
        it.code(),
        it.by(),
        it.at(),
        it.reason() == null ? null : reason.apply(it.reason()));
  }

  private static @Nullable String followUp(
      Line line, @Nullable Verdict verdict, @Nullable String draft, Predicate<String> listed) {
    if (verdict == null || verdict.decision() != LineDecision.ADOPT) {
      return null;
    }
    if (draft != null) {
      return "DRAFTED";
    }
    var code = verdict.code() == null ? line.key() : verdict.code();
    return listed.test(code) ? "LISTED" : "TO_BE_DRAFTED";
  }
}
