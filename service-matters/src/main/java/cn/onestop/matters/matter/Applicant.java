package cn.onestop.matters.matter;

import cn.onestop.kit.masking.Masked;
import org.jspecify.annotations.Nullable;

/// Who applies. Sealed from the first filing on, and shown masked.
///
/// @param idType what kind of number it is, such as `ID_CARD` 居民身份证, `CREDIT_CODE` 统一社会信用代码
public record Applicant(
    String name, String idType, String idNumber, @Nullable String phone, @Nullable String address) {

  /// As staff see it: 张*三, 511321********1234, 138****3210.
  public Applicant masked() {
    return new Applicant(
        Masked.name(name),
        idType,
        Masked.idNumber(idNumber),
        phone == null ? null : Masked.phone(phone),
        address == null ? null : Masked.address(address));
  }

  /// Personal data does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "Applicant[…]";
  }
}
