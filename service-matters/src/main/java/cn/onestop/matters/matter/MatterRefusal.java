package cn.onestop.matters.matter;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
      return Map.of("state", state, "possible", wireNames(possible));
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

  /// Steps are done in order.
  ///
  /// @param next the step that is next, from 1; one more than there are when all are done
  record StepOutOfOrder(int asked, int next, List<String> open) implements MatterRefusal {
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
      implements MatterRefusal {
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
      return Map.of("state", state, "possible", wireNames(possible));
    }
  }

  /// Steps before the decision are not done and nobody said why.
  record StepsOpen(List<String> open, int nextStep, List<Operation> possible)
      implements MatterRefusal {
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
      return Map.of("openSteps", open, "nextStep", nextStep, "possible", wireNames(possible));
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

  /// Something is asked for that the guide of the item does not ask for.
  ///
  /// @param asked all that was asked for, in order
  record OutsideTheGuide(List<String> asked, List<String> outside, List<String> published)
      implements MatterRefusal {
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
  record NotToldAtOnce(List<String> late, List<String> told) implements MatterRefusal {
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
  record NotAskedFor(List<String> came, List<String> missing) implements MatterRefusal {
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
  record NoticeFirst() implements MatterRefusal {
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
  record OfficeMissing(String field) implements MatterRefusal {
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

  /// The guide names no special procedure of that kind.
  record ProcedureNotOpen(String asked, List<String> named) implements MatterRefusal {
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
  record BasisNotNamed(List<String> named) implements MatterRefusal {
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
  record ExtensionNotOpen() implements MatterRefusal {
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
  record ExtensionTooLong(int asked, int longest, String unit) implements MatterRefusal {
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
  record ExtendedAlready() implements MatterRefusal {
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
  record DuePassed() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-due-passed";
    }
  }

  /// Something may not come later.
  ///
  /// @param asked all that was to come later, in order
  record NotTolerable(List<String> asked, List<String> needed, List<String> tolerable)
      implements MatterRefusal {
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

  /// The guide does not offer that a commitment takes the place of the examination.
  record CommitmentNotOpen() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-commitment-not-open";
    }
  }

  /// No commitment is to be checked.
  record NothingToCheck() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-nothing-to-check";
    }
  }

  /// No check has found that a commitment is not kept.
  record NothingToRevoke() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-nothing-to-revoke";
    }
  }

  /// The applicant still has time to put it right.
  record CorrectionRuns() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-correction-runs";
    }
  }

  /// What a decision rests on is kept until it was checked.
  record CommitmentUnchecked() implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-commitment-unchecked";
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
  record VisitNeedsCause(int visit) implements MatterRefusal {
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
      return Map.of("causes", Arrays.asList(VisitCause.values()));
    }
  }

  /// No version of that item is in force, as far as the copy here knows.
  record UnknownItem(String item) implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-item-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(item);
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/itemCode", "matter-item-unknown-field"));
    }
  }

  /// The item cannot be filed this way, or not here.
  ///
  /// @param channel the way that was tried
  record WayNotOpen(String item, Channel channel) implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-way-not-open-" + channel.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> arguments() {
      return List.of(item);
    }
  }

  /// The item belongs to another centre than the caller's post.
  record OtherCentre(String item) implements MatterRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "matter-other-centre";
    }

    @Override
    public List<String> arguments() {
      return List.of(item);
    }
  }

  private static List<String> wireNames(List<Operation> operations) {
    return operations.stream().map(Operation::wireName).toList();
  }
}
