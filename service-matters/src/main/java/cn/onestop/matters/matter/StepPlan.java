package cn.onestop.matters.matter;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.HandlingStep;
import cn.onestop.events.catalog.ItemContent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the guide's step table 环节表 says of the steps beyond their names: how long each may take,
/// and which may be done beside each other 并联.
public final class StepPlan {

  /// What branches off the main line and is no step of every matter.
  private static final Set<String> BESIDE_THE_LINE =
      Set.of("SUPPLEMENT", "SPECIAL_PROCEDURE", "END");

  /// The limit of a step that is open.
  public record StepClock(int step, String name, LimitRun run) {}

  private final List<HandlingStep> rows;

  private StepPlan(List<HandlingStep> rows) {
    this.rows = rows;
  }

  /// The plan of a guide; one without a table, or whose table is of other steps, says nothing.
  public static StepPlan of(ItemContent guide) {
    List<HandlingStep> table = guide.steps() == null ? List.of() : guide.steps();
    List<HandlingStep> line =
        table.stream().filter(row -> !BESIDE_THE_LINE.contains(row.kind())).toList();
    boolean same = line.stream().map(HandlingStep::name).toList().equals(guide.handlingSteps());
    return new StepPlan(same ? line : List.of());
  }

  /// The steps that may be done now, from 1: the next, and those beside it.
  List<Integer> openNow(HandlingSteps steps) {
    return steps.openNow(this::beside);
  }

  /// How many steps the table says something of.
  int size() {
    return rows.size();
  }

  HandlingStep row(int step) {
    return rows.get(step - 1);
  }

  /// The first of the steps that `step` may be done beside; absent where it stands alone.
  @Nullable Integer besideOthers(int step) {
    List<Integer> group =
        IntStream.rangeClosed(1, rows.size()).filter(other -> beside(step, other)).boxed().toList();
    return group.size() > 1 ? group.getFirst() : null;
  }

  /// How long `step` may take; absent where the guide does not say.
  @Nullable PlainLimit limit(int step) {
    return step <= rows.size() ? rows.get(step - 1).limit() : null;
  }

  /// Whether its clock stands still during a special procedure.
  boolean stops(int step) {
    return step <= rows.size() && Boolean.TRUE.equals(rows.get(step - 1).specialProcedure());
  }

  /// The clocks of the steps that are open now, of those that have a limit.
  public List<StepClock> clocks(Matter matter, Limits limits) {
    Instant since = matter.steps().since();
    if (since == null || !matter.state().beingExamined()) {
      return List.of();
    }
    List<StepClock> clocks = new ArrayList<>();
    for (int step : openNow(matter.steps())) {
      PlainLimit limit = limit(step);
      if (limit != null) {
        LimitRun run = new LimitRun(limit, since, null);
        CountedLimit counted =
            stops(step)
                ? CountedLimit.of(run, matter, since, limits.time())
                : CountedLimit.plain(run, matter.item(), since);
        clocks.add(
            new StepClock(
                step,
                matter.steps().names().get(step - 1),
                new LimitRun(limit, since, counted.due(limits.time()))));
      }
    }
    return clocks;
  }

  private boolean beside(int step, int other) {
    return step <= rows.size() && group(rows.get(step - 1)).equals(group(rows.get(other - 1)));
  }

  /// The step that a whole group is beside.
  private String group(HandlingStep row) {
    String with = row.parallelWith();
    return with == null
        ? row.id()
        : rows.stream()
            .filter(other -> other.id().equals(with) && !Objects.equals(other, row))
            .findFirst()
            .map(other -> other.parallelWith() == null ? other.id() : other.parallelWith())
            .orElse(row.id());
  }
}
