package cn.onestop.complaints.complaint;

import org.jspecify.annotations.Nullable;

/// What was said and by whom; sealed as one.
///
/// @param complainant absent for an anonymous complaint
public record Content(String text, @Nullable Complainant complainant) {

  /// Free text does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "Content[…]";
  }
}
