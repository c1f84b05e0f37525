package cn.onestop.catalog.steps;

import cn.onestop.catalog.codes.BranchCause;
import cn.onestop.catalog.codes.StepKind;
import cn.onestop.catalog.codes.TaskType;
import cn.onestop.events.catalog.HandlingStep;
import cn.onestop.events.catalog.HandlingStep.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The table that follows from bare names: one step after the other, with the branches that the law
/// opens to every application (行政许可法 32 补正、不予受理, 45 特别程序, 38 不予许可). Public services are handled
/// likewise.
final class LinearSteps {

  private static final String SUPPLEMENT = "supplement";
  private static final String REFUSED = "refused";
  private static final String SPECIAL = "special";
  private static final String DENIED = "denied";

  private final List<String> names;
  private final List<StepKind> kinds;

  private LinearSteps(List<String> names) {
    this.names = names;
    this.kinds = names.stream().map(StepKind::named).toList();
  }

  static StepTable of(List<String> names, String taskType) {
    return new LinearSteps(names).table(taskType);
  }

  private StepTable table(String taskType) {
    int accepting =
        first(StepKind.ACCEPTANCE::equals)
            .or(() -> first(kind -> kind != StepKind.FILING))
            .orElse(0);
    int deciding = deciding(accepting);
    Optional<Integer> reviewing =
        first(kind -> kind == StepKind.REVIEW || kind == StepKind.INSPECTION)
            .filter(step -> step < deciding);
    List<HandlingStep> steps = new ArrayList<>();
    for (int step = 0; step < names.size(); step++) {
      List<Branch> branches = new ArrayList<>();
      if (step == accepting) {
        branches.add(new Branch(BranchCause.SUPPLEMENT.code(), SUPPLEMENT));
        branches.add(new Branch(BranchCause.REFUSAL.code(), REFUSED));
      }
      if (reviewing.isPresent() && step == reviewing.get()) {
        branches.add(new Branch(BranchCause.SPECIAL_PROCEDURE.code(), SPECIAL));
      }
      if (step == deciding) {
        branches.add(new Branch(BranchCause.DENIAL.code(), DENIED));
      }
      var next = step + 1 < names.size() ? id(step + 1) : null;
      steps.add(step(id(step), names.get(step), kinds.get(step), next, branches));
    }
    steps.add(beside(SUPPLEMENT, StepKind.SUPPLEMENT, id(accepting)));
    reviewing.ifPresent(step -> steps.add(beside(SPECIAL, StepKind.SPECIAL_PROCEDURE, id(step))));
    steps.add(end(REFUSED, BranchCause.REFUSAL.zh()));
    steps.add(
        end(DENIED, taskType.equals(TaskType.LICENCE.code()) ? BranchCause.DENIAL.zh() : "不予办理"));
    return new StepTable(steps);
  }

  /// The step whose outcome can be a denial: the decision, or the last one before what only follows
  /// from it.
  private int deciding(int accepting) {
    return first(StepKind.DECISION::equals)
        .orElseGet(() -> {
          int last = names.size() - 1;
          while (last > accepting && follows(kinds.get(last))) {
            last--;
          }
          return last;
        });
  }

  private static boolean follows(StepKind kind) {
    return kind == StepKind.FOLLOW_UP || kind == StepKind.DELIVERY || kind == StepKind.CLOSING;
  }

  private Optional<Integer> first(Predicate<StepKind> wanted) {
    for (int step = 0; step < kinds.size(); step++) {
      if (wanted.test(kinds.get(step))) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  private static String id(int step) {
    return "s" + (step + 1);
  }

  private static HandlingStep beside(String id, StepKind kind, String backTo) {
    return step(id, kind.zh(), kind, backTo, List.of());
  }

  private static HandlingStep end(String id, String name) {
    return step(id, name, StepKind.END, null, List.of());
  }

  private static HandlingStep step(
      String id, String name, StepKind kind, @Nullable String onPass, List<Branch> branches) {
    return new HandlingStep(
        id,
        name,
        kind.code(),
        null,
        null,
        null,
        null,
        null,
        onPass,
        null,
        branches.isEmpty() ? null : branches,
        null,
        null,
        null);
  }
}
