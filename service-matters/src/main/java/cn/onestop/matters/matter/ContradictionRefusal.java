package cn.onestop.matters.matter;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Map;

/// Why something is not done to a matter whose materials were checked before the filing 预审.
public sealed interface ContradictionRefusal extends Refusal {

  @Override
  default RefusalKind kind() {
    return RefusalKind.UNPROCESSABLE;
  }

  /// The pre-review had found it in order, and nobody says why that does not stand.
  record PreReviewSaysOtherwise(List<String> materials, int shortest)
      implements ContradictionRefusal {
    @Override
    public String code() {
      return "matter-pre-review-says-otherwise";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(String.join("、", materials), shortest);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/againstPreReview", "matter-against-pre-review-missing"));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("foundInOrder", materials);
    }
  }

  /// A passed pre-review binds, and nobody says which materials the refusal rests on, if any.
  record RefusalNamesNoMaterials(List<String> foundInOrder) implements ContradictionRefusal {
    @Override
    public String code() {
      return "matter-refusal-names-no-materials";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/materials", "matter-refusal-materials-missing"));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("foundInOrder", foundInOrder);
    }
  }

  /// A visit is said to come of what contradicts a pre-review, and nothing does.
  record NothingContradicted() implements ContradictionRefusal {
    @Override
    public String code() {
      return "matter-pre-review-not-contradicted";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/cause", "matter-visit-not-against-pre-review"));
    }
  }
}
