package cn.onestop.catalog.steps;

import cn.onestop.catalog.codes.BranchCause;
import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.codes.Start;
import cn.onestop.catalog.codes.StepKind;
import cn.onestop.catalog.codes.StepLevel;
import cn.onestop.catalog.codes.Unit;
import cn.onestop.events.catalog.HandlingStep;
import cn.onestop.events.catalog.HandlingStep.Branch;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.signedin.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a step table must satisfy so that a chart can be drawn from it and a matter can follow it.
public final class StepTableRules {

  private final StepTable table;
  private final String pointer;
  private final List<FieldRefusal> broken = new ArrayList<>();

  private StepTableRules(StepTable table, String pointer) {
    this.table = table;
    this.pointer = pointer;
  }

  /// Everything that is wrong with the table.
  ///
  /// @param pointer where it lies in what was sent
  public static List<FieldRefusal> broken(StepTable table, String pointer) {
    var rules = new StepTableRules(table, pointer);
    var ids = new HashSet<String>();
    for (int place = 0; place < table.steps().size(); place++) {
      var step = table.steps().get(place);
      var at = "/" + place;
      rules.check(ids.add(step.id()), at + "/id", "item-twice", step.id());
      rules.codes(step, at);
      rules.ways(step, at);
    }
    rules.everyStepIsReached();
    return rules.broken;
  }

  private void codes(HandlingStep step, String at) {
    check(Coded.knows(StepKind.class, step.kind()), at + "/kind", "item-code-unknown", step.kind());
    var role = step.role();
    if (role != null) {
      check(Role.named(role).isPresent(), at + "/role", "item-code-unknown", role);
    }
    var level = step.level();
    if (level != null) {
      check(Coded.knows(StepLevel.class, level), at + "/level", "item-code-unknown", level);
    }
    var limit = step.limit();
    if (limit != null) {
      check(
          Coded.knows(Unit.class, limit.unit()),
          at + "/limit/unit",
          "item-code-unknown",
          limit.unit());
      check(
          Coded.knows(Start.class, limit.start()),
          at + "/limit/start",
          "item-code-unknown",
          limit.start());
    }
  }

  private void ways(HandlingStep step, String at) {
    leads(step.onPass(), at + "/onPass");
    leads(step.onReturn(), at + "/onReturn");
    leads(step.parallelWith(), at + "/parallelWith");
    var branches = branches(step);
    for (int place = 0; place < branches.size(); place++) {
      var branch = branches.get(place);
      var there = at + "/branches/" + place;
      check(
          Coded.knows(BranchCause.class, branch.when()),
          there + "/when",
          "item-code-unknown",
          branch.when());
      leads(branch.to(), there + "/to");
    }
    if (StepTable.kind(step).filter(StepKind.END::equals).isPresent()) {
      check(step.onPass() == null && branches.isEmpty(), at, "step-after-end", step.id());
    }
  }

  private void leads(@Nullable String to, String at) {
    if (to != null) {
      check(table.find(to).isPresent(), at, "step-unknown", to);
    }
  }

  private void everyStepIsReached() {
    if (table.steps().isEmpty()) {
      return;
    }
    Set<String> reached = new HashSet<>();
    var open = new ArrayDeque<String>();
    open.add(table.steps().getFirst().id());
    while (!open.isEmpty()) {
      var id = open.remove();
      if (reached.add(id)) {
        table.find(id).ifPresent(step -> next(step).forEach(open::add));
        table.steps().stream()
            .filter(step -> id.equals(step.parallelWith()))
            .forEach(step -> open.add(step.id()));
      }
    }
    for (int place = 0; place < table.steps().size(); place++) {
      var id = table.steps().get(place).id();
      check(reached.contains(id), "/" + place, "step-not-reached", id);
    }
  }

  private static Stream<String> next(HandlingStep step) {
    return Stream.concat(Stream.ofNullable(step.onPass()), branches(step).stream().map(Branch::to));
  }

  private static List<Branch> branches(HandlingStep step) {
    var branches = step.branches();
    return branches == null ? List.of() : branches;
  }

  private void check(boolean holds, String place, String code, Object... arguments) {
    if (!holds) {
      broken.add(FieldRefusal.of(pointer + place, code, arguments));
    }
  }
}
