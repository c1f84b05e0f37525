package cn.onestop.kit.offices;

import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.OfficeKind;
import org.jspecify.annotations.Nullable;

/// An office as this service knows it.
///
/// @param parent the office above, absent for a centre
/// @param centre the centre it belongs to; its own code for a centre
public record KnownOffice(
    String code, OfficeKind kind, String name, @Nullable String parent, String centre) {

  /// Whose the things of this office are.
  public Belonging belonging() {
    return Belonging.to(centre, code);
  }
}
