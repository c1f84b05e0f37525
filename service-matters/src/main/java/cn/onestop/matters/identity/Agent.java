package cn.onestop.matters.identity;

import cn.onestop.kit.masking.Masked;
import org.jspecify.annotations.Nullable;

/// Who comes for an organisation or for somebody else 经办人、代理人. Sealed with the applicant, and shown
/// masked.
///
/// @param idType an [IdType]
public record Agent(
    String name,
    String idType,
    String idNumber,
    @Nullable String phone,
    Authorisation authorisation) {

  /// As it is kept: the number without spaces and in capitals.
  public Agent written() {
    return new Agent(name.strip(), idType, Written.idNumber(idNumber), phone, authorisation);
  }

  /// As staff see it.
  public Agent masked() {
    return new Agent(
        Masked.name(name),
        idType,
        Masked.idNumber(idNumber),
        phone == null ? null : Masked.phone(phone),
        authorisation);
  }

  /// Personal data does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "Agent[…]";
  }
}
