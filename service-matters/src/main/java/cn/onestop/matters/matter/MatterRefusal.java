package cn.onestop.matters.matter;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Why an application does not take what was asked for, and what would help.
public sealed interface MatterRefusal extends Refusal {

  /// There is no matter of that number, or the caller must not learn that there is.
  record UnknownMatter() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "matter-unknown";
    }
  }

  /// Number and code do not belong together, or there is no such number: nobody learns which.
  record UnknownProgress() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "progress-unknown";
    }
  }

  /// The table of moves does not have it.
  ///
  /// @param possible what can be asked for instead
  record NotPossibleNow(Operation tried, MatterState state, List<Operation> possible)
      implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-not-possible-now";
    }

    @Override
    public List<String> arguments() {
      return List.of(tried.wireName(), state.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("state", state, "possible", Operation.wireNames(possible));
    }
  }

  /// The item asks for a certificate to act, and whoever decides has none that is valid now.
  ///
  /// @param code `certificate-lacking`, `certificate-elsewhere`, `certificate-revoked`,
  ///   `certificate-not-valid-now`
  record CertificateLacking(String code, List<String> arguments) implements MatterRefusal {

    static CertificateLacking none(String kind) {
      return new CertificateLacking("certificate-lacking", List.of(kind));
    }

    static CertificateLacking elsewhere(String kind, String department) {
      return new CertificateLacking("certificate-elsewhere", List.of(kind, department));
    }

    static CertificateLacking revoked(String kind, Instant at) {
      return new CertificateLacking(
          "certificate-revoked",
          List.of(kind, OfficeHours.DEFAULT.local(at).toString().replace('T', ' ')));
    }

    static CertificateLacking notNow(String kind, LocalDate from, LocalDate until) {
      return new CertificateLacking(
          "certificate-not-valid-now", List.of(kind, from.toString(), until.toString()));
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.FORBIDDEN;
    }

    /// The kind of certificate asked for.
    @Override
    public Map<String, Object> members() {
      return Map.of("certificate", arguments.getFirst());
    }
  }

  /// The personal data is gone already.
  record ErasedAlready() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-erased-already";
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("possible", List.of());
    }
  }

  /// No clock of the matter waits for a calendar that is there.
  record NothingToCount() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-nothing-to-count";
    }
  }

  /// A written reason is needed; a shorter one counts as none.
  ///
  /// @param field which field of the request should hold it
  record ReasonMissing(String field, int shortest) implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-reason-missing";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(shortest);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/" + field, "matter-reason-too-short", shortest));
    }
  }

  /// Only 即办件 is settled in one go.
  record NotOnTheSpot() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-not-on-the-spot";
    }
  }

  /// 即办件 not closed on the working day it was accepted: why?
  record NotClosedOnTheSpot(int shortest) implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-not-closed-on-the-spot";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/lateReason", "matter-reason-too-short", shortest));
    }
  }

  /// Who accepted a matter does not decide it.
  record SamePerson() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.FORBIDDEN;
    }

    @Override
    public String code() {
      return "matter-same-person";
    }
  }

  /// The role does not decide this kind of case.
  record NotTheirsToDecide(String caseType) implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.FORBIDDEN;
    }

    @Override
    public String code() {
      return caseType.equals("1") ? "matter-decided-at-the-window" : "matter-decided-by-approver";
    }
  }

  /// A further visit needs a cause.
  ///
  /// @param causes what can be chosen
  record VisitNeedsCause(int visit, List<VisitCause> causes) implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-visit-needs-cause";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(visit);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/cause", "matter-visit-cause-missing"));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("causes", causes);
    }
  }
}
