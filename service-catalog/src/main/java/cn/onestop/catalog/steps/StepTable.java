package cn.onestop.catalog.steps;

import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.codes.StepKind;
import cn.onestop.events.catalog.HandlingStep;
import cn.onestop.events.catalog.ItemContent;
import java.util.List;
import java.util.Optional;

/// The steps of an item or a power 环节表: the nodes of its flow chart, and by `onPass`, `onReturn`
/// and `branches` the edges between them.
///
/// @param steps the main line in its order, and beside it what branches off
public record StepTable(List<HandlingStep> steps) {

  public StepTable {
    steps = List.copyOf(steps);
  }

  /// The table of a guide: the one it gives, or what follows from the names of its steps.
  public static StepTable of(ItemContent content) {
    var given = content.steps();
    return given == null || given.isEmpty()
        ? LinearSteps.of(content.handlingSteps(), content.taskType())
        : new StepTable(given);
  }

  /// The names of the steps that every matter goes through, as matters keep them.
  public List<String> mainLine() {
    return steps.stream()
        .filter(step -> kind(step).filter(StepKind::onMainLine).isPresent())
        .map(HandlingStep::name)
        .toList();
  }

  /// The step with that id.
  public Optional<HandlingStep> find(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /// What a step is; empty for a kind we do not know.
  public static Optional<StepKind> kind(HandlingStep step) {
    return Coded.of(StepKind.class, step.kind());
  }
}
