package cn.onestop.matters.identity;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Why somebody cannot apply, or not be looked for, as they were told. No text names anything of
/// theirs.
public sealed interface IdentityRefusal extends Refusal {

  /// A number that no such paper bears.
  ///
  /// @param pointer where it stands, as `/applicant/idNumber`
  record UnlikelyNumber(String pointer, IdType type, NumberFault fault) implements IdentityRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "applicant-number-unlikely";
    }

    @Override
    public List<FieldRefusal> fields() {
      String code =
          type == IdType.CREDIT_CODE
              ? "applicant-credit-code-" + fault.code()
              : fault == NumberFault.FORM
                  ? "applicant-number-form-" + type.wireName()
                  : "applicant-number-" + fault.code();
      return List.of(FieldRefusal.of(pointer, code));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("fault", fault.name());
    }
  }

  /// The item does not serve such applicants.
  ///
  /// @param serves whom it serves
  record NotServed(List<ServedKind> serves) implements IdentityRefusal {
    public NotServed {
      serves = List.copyOf(serves);
    }

    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    /// The usual cases have words of their own.
    @Override
    public String code() {
      if (serves.equals(List.of(ServedKind.NATURAL_PERSON))) {
        return "applicant-not-served-persons-only";
      }
      return serves.contains(ServedKind.NATURAL_PERSON)
          ? "applicant-not-served"
          : "applicant-not-served-organisations-only";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/applicant/idType", "applicant-not-served-field"));
    }

    @Override
    public Map<String, Object> members() {
      return Map.of(
          "serves",
          serves.stream().map(kind -> Map.of("code", kind.code(), "kind", kind.name())).toList());
    }
  }

  /// Only an organisation has a legal representative 法定代表人.
  record RepresentativeOfPerson() implements IdentityRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "applicant-representative-of-person";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(
          FieldRefusal.of(
              "/applicant/legalRepresentative", "applicant-representative-of-person-field"));
    }
  }

  /// Whoever stands at the counter is a person.
  record AgentNoPerson() implements IdentityRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "applicant-agent-no-person";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/agent/idType", "applicant-agent-no-person-field"));
    }
  }

  /// What allowed the agent to act has ended.
  record AuthorisationEnded(LocalDate validUntil) implements IdentityRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "applicant-authorisation-ended";
    }

    @Override
    public List<String> arguments() {
      return List.of(validUntil.toString());
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(
          FieldRefusal.of(
              "/agent/authorisation/validUntil", "applicant-authorisation-ended-field"));
    }
  }

  /// Either the applicant's data or a reference to who is known, not both.
  record ApplicantOrReference() implements IdentityRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.INVALID;
    }

    @Override
    public String code() {
      return "applicant-or-reference";
    }

    @Override
    public List<FieldRefusal> fields() {
      return List.of(FieldRefusal.of("/applicant", "applicant-or-reference-field"));
    }
  }

  /// One thing is searched by, and it is not blank.
  record OneToSearchBy() implements IdentityRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.INVALID;
    }

    @Override
    public String code() {
      return "applicant-search-by-one";
    }
  }

  /// A page begins after one that the search has given.
  record UnknownSearchPlace() implements IdentityRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.INVALID;
    }

    @Override
    public String code() {
      return "applicant-search-after-unknown";
    }
  }

  /// Nobody like that has filed here, or the caller must not learn that they have.
  record UnknownApplicant() implements IdentityRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "applicant-unknown";
    }
  }
}
