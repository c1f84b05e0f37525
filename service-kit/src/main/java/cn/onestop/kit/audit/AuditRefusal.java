package cn.onestop.kit.audit;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;

/// Why the audit does not take or show what was asked for.
public sealed interface AuditRefusal extends Refusal {

  /// Personal data is opened for a written reason; a shorter one counts as none.
  record ReasonTooShort(int shortest) implements AuditRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "opening-reason-missing";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(shortest);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/reason", "opening-reason-too-short", shortest));
    }
  }

  /// There is no personal data to open: it was erased, or there never was any.
  record NothingToOpen() implements AuditRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "nothing-to-open";
    }
  }

  /// No reason stands there: there is no such entry, it is another centre's, or it was erased.
  record UnknownReason() implements AuditRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "audit-reason-unknown";
    }
  }

  /// Where the page should begin is no place in what is asked for.
  record UnknownPlace() implements AuditRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.INVALID;
    }

    @Override
    public String code() {
      return "audit-after-unknown";
    }
  }
}
