package cn.onestop.matters.matter;

import cn.onestop.kit.masking.Masked;
import cn.onestop.matters.identity.Agent;
import cn.onestop.matters.identity.Identities;
import cn.onestop.matters.identity.Written;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who applies, a person or an organisation. Sealed from the first filing on, and shown masked.
///
/// @param idType what kind of number it is, such as `ID_CARD` 居民身份证, `CREDIT_CODE` 统一社会信用代码
/// @param legalRepresentative 法定代表人 of an organisation
/// @param agent 经办人、代理人 who comes for them; absent where they come themselves
public record Applicant(
    String name,
    String idType,
    String idNumber,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String legalRepresentative,
    @Nullable Agent agent) {

  /// Somebody who comes themselves.
  public Applicant(
      String name,
      String idType,
      String idNumber,
      @Nullable String phone,
      @Nullable String address) {
    this(name, idType, idNumber, phone, address, null, null);
  }

  /// The same, for whom somebody else comes, or nobody.
  public Applicant through(@Nullable Agent other) {
    return new Applicant(name, idType, idNumber, phone, address, legalRepresentative, other);
  }

  /// As it is kept: numbers without spaces and in capitals.
  Applicant written() {
    return new Applicant(
        name.strip(),
        idType,
        Written.idNumber(idNumber),
        phone,
        address,
        legalRepresentative == null ? null : legalRepresentative.strip(),
        agent == null ? null : agent.written());
  }

  /// Sees that they may apply for what serves `serves`, and through whom they do.
  void mayApply(List<String> serves, LocalDate today) {
    Identities.mustBeServed(idType, idNumber, legalRepresentative, serves, today);
    if (agent != null) {
      Identities.mayAct(agent, today);
    }
  }

  /// As staff see it: 张*三, 511321********1234, 138****3210.
  public Applicant masked() {
    return new Applicant(
        Masked.name(name),
        idType,
        Masked.idNumber(idNumber),
        phone == null ? null : Masked.phone(phone),
        address == null ? null : Masked.address(address),
        legalRepresentative == null ? null : Masked.name(legalRepresentative),
        agent == null ? null : agent.masked());
  }

  /// Personal data does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "Applicant[…]";
  }
}
