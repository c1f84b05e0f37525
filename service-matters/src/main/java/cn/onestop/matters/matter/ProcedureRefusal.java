package cn.onestop.matters.matter;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Map;

/// Why a limit is neither stopped nor extended.
public sealed interface ProcedureRefusal extends Refusal {

  /// The guide names no special procedure of that kind.
  record ProcedureNotOpen(String asked, List<String> named) implements ProcedureRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return named.isEmpty() ? "matter-no-special-procedure" : "matter-special-procedure-not-named";
    }

    @Override
    public List<String> arguments() {
      return List.of(asked, String.join("、", named));
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/kind", "matter-special-procedure-kind-unknown"));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("kinds", named);
    }
  }

  /// What stops a limit rests on a law that the guide names.
  record BasisNotNamed(List<String> named) implements ProcedureRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-basis-not-named";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/basis", "matter-basis-unknown"));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("bases", named);
    }
  }

  /// Neither the guide nor a law allows an extension.
  record ExtensionNotOpen() implements ProcedureRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-extension-not-open";
    }
  }

  /// Longer than the guide or the law allows.
  record ExtensionTooLong(int asked, int longest, String unit) implements ProcedureRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-extension-too-long";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(asked, longest);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/amount", "matter-extension-at-most", longest));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("longest", longest, "unit", unit);
    }
  }

  /// A limit is extended once.
  record ExtendedAlready() implements ProcedureRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-extended-already";
    }
  }

  /// What is late is not made on time by an extension.
  record DuePassed() implements ProcedureRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-due-passed";
    }
  }
}
