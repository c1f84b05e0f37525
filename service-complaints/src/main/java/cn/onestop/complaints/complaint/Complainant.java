package cn.onestop.complaints.complaint;

import cn.onestop.kit.masking.Masked;
import org.jspecify.annotations.Nullable;

/// Who complains, if they say so. Sealed from the first filing on, and shown masked.
public record Complainant(String name, @Nullable String phone) {

  /// As staff see it: 张*三, 138****3210.
  public Complainant masked() {
    return new Complainant(Masked.name(name), phone == null ? null : Masked.phone(phone));
  }

  /// Personal data does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "Complainant[…]";
  }
}
