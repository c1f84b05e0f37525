package cn.onestop.matters.matter;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Map;

/// Why a step is not next.
public sealed interface StepRefusal extends Refusal {

  /// Steps are done in order.
  ///
  /// @param next the step that is next, from 1; one more than there are when all are done
  record StepOutOfOrder(int asked, int next, List<String> open) implements StepRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return open.isEmpty() ? "matter-no-step-left" : "matter-step-out-of-order";
    }

    @Override
    public List<String> arguments() {
      return open.isEmpty() ? Refusal.texts(asked) : Refusal.texts(asked, next, open.getFirst());
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("nextStep", next, "openSteps", open);
    }
  }

  /// The step is an operation of its own, or comes after the decision.
  record StepNotYet(int step, String name, MatterState state, List<Operation> possible)
      implements StepRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-step-not-yet";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(step, name);
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("state", state, "possible", Operation.wireNames(possible));
    }
  }

  /// Steps before the decision are not done and nobody said why.
  record StepsOpen(List<String> open, int nextStep, List<Operation> possible)
      implements StepRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-steps-open";
    }

    @Override
    public List<String> arguments() {
      return List.of(String.join("、", open));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of(
          "openSteps", open, "nextStep", nextStep, "possible", Operation.wireNames(possible));
    }
  }
}
