package cn.onestop.matters.consultation;

import cn.onestop.kit.masking.Masked;
import org.jspecify.annotations.Nullable;

/// Who asked, as far as they said. Sealed from the first writing on, and shown masked.
public record Visitor(@Nullable String name, @Nullable String phone) {

  /// As staff see it: 张*三, 138****3210.
  public Visitor masked() {
    return new Visitor(
        name == null ? null : Masked.name(name), phone == null ? null : Masked.phone(phone));
  }

  /// Personal data does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "Visitor[…]";
  }
}
