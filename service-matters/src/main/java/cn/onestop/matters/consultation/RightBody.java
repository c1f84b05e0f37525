package cn.onestop.matters.consultation;

import org.jspecify.annotations.Nullable;

/// The body outside the centre whose affair it is, as the visitor was told.
///
/// @param address where to go
public record RightBody(String name, String address, @Nullable String phone) {

  /// Free text does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "RightBody[…]";
  }
}
