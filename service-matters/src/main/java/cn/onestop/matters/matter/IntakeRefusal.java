package cn.onestop.matters.matter;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Map;

/// Why what was said of the materials does not stand: the published list is all that may be asked
/// for, and what is missing is told once (行政许可法第32条).
public sealed interface IntakeRefusal extends Refusal {

  /// Something is asked for that the guide of the item does not ask for.
  ///
  /// @param asked all that was asked for, in order
  record OutsideTheGuide(List<String> asked, List<String> outside, List<String> published)
      implements IntakeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-material-outside-guide";
    }

    @Override
    public List<String> arguments() {
      return List.of(String.join("、", outside));
    }

    @Override
    public List<FieldRefusal> fields() {
      return outside.stream()
          .map(it ->
              FieldRefusal.of("/materials/" + asked.indexOf(it), "matter-material-not-published"))
          .toList();
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("published", published);
    }
  }

  /// What the first notice did not name is not asked for afterwards.
  record NotToldAtOnce(List<String> late, List<String> told) implements IntakeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-not-told-at-once";
    }

    @Override
    public List<String> arguments() {
      return List.of(String.join("、", late));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("told", told);
    }
  }

  /// What came is not what is missing.
  record NotAskedFor(List<String> came, List<String> missing) implements IntakeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-material-not-missing";
    }

    @Override
    public List<String> arguments() {
      return List.of(String.join("、", missing));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("missing", missing);
    }
  }

  /// Nobody is refused for what is missing before they were told of it.
  record NoticeFirst() implements IntakeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-notice-first";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/ground", "matter-notice-not-given"));
    }
  }

  /// The office that it belongs to must be named.
  record OfficeMissing(String field) implements IntakeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-office-missing";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/" + field, "matter-office-not-named"));
    }
  }

  /// Something may not come later.
  ///
  /// @param asked all that was to come later, in order
  record NotTolerable(List<String> asked, List<String> needed, List<String> tolerable)
      implements IntakeRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-material-not-tolerable";
    }

    @Override
    public List<String> arguments() {
      return List.of(String.join("、", needed));
    }

    @Override
    public List<FieldRefusal> fields() {
      return needed.stream()
          .map(it ->
              FieldRefusal.of("/materials/" + asked.indexOf(it), "matter-material-needed-now"))
          .toList();
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("tolerable", tolerable);
    }
  }
}
