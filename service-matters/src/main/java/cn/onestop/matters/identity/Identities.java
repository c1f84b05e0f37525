package cn.onestop.matters.identity;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.identity.IdentityRefusal.AgentNoPerson;
import cn.onestop.matters.identity.IdentityRefusal.AuthorisationEnded;
import cn.onestop.matters.identity.IdentityRefusal.NotServed;
import cn.onestop.matters.identity.IdentityRefusal.RepresentativeOfPerson;
import cn.onestop.matters.identity.IdentityRefusal.UnlikelyNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who may apply, and for whom: what was told of applicant and agent is held against what their
/// papers can say.
public final class Identities {

  private static final String APPLICANT = "/applicant";
  private static final String AGENT = "/agent";

  private Identities() {}

  /// Sees that the number may be one, and that the item serves whom it belongs to.
  ///
  /// @param serves 服务对象 of the item, codes of GB/T 39046-2020 A.4
  /// @throws Refused with an [IdentityRefusal]
  public static void mustBeServed(
      String idType,
      String idNumber,
      @Nullable String legalRepresentative,
      List<String> serves,
      LocalDate today) {
    IdType type = type(idType);
    mustBeLikely(type, idNumber, APPLICANT, today);
    if (legalRepresentative != null && type != IdType.OTHER && !type.ofOrganisation()) {
      throw new Refused(new RepresentativeOfPerson());
    }
    List<ServedKind> served = ServedKind.of(serves);
    Set<ServedKind> mayBe = type.kinds(idNumber);
    if (!served.isEmpty() && served.stream().noneMatch(mayBe::contains)) {
      throw new Refused(new NotServed(served));
    }
  }

  /// Sees that somebody who acts for the applicant is a person, and may act today.
  ///
  /// @throws Refused with an [IdentityRefusal]
  public static void mayAct(Agent agent, LocalDate today) {
    IdType type = type(agent.idType());
    if (type.ofOrganisation()) {
      throw new Refused(new AgentNoPerson());
    }
    mustBeLikely(type, agent.idNumber(), AGENT, today);
    LocalDate until = agent.authorisation().validUntil();
    if (until != null && until.isBefore(today)) {
      throw new Refused(new AuthorisationEnded(until));
    }
  }

  private static void mustBeLikely(IdType type, String number, String whose, LocalDate today) {
    type.fault(number, today)
        .ifPresent(fault -> {
          throw new Refused(new UnlikelyNumber(whose + "/idNumber", type, fault));
        });
  }

  /// What was filed before there was a list of kinds may name one of its own.
  private static IdType type(String name) {
    return Stream.of(IdType.values())
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElse(IdType.OTHER);
  }
}
