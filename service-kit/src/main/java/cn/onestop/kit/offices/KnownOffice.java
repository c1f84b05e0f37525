package cn.onestop.kit.offices;

import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.OfficeKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An office as this service knows it.
///
/// @param parent the office above, absent for a county, and for a centre without one
/// @param centre the centre it belongs to; its own code for a centre, the county's below a county
/// @param closed the moment from which it is no more
public record KnownOffice(
    String code,
    OfficeKind kind,
    String name,
    @Nullable String parent,
    String centre,
    @Nullable Instant closed) {

  /// Whose the things of this office are.
  public Belonging belonging() {
    return Belonging.to(centre, code);
  }

  /// Whether it is there at that moment.
  public boolean openAt(Instant moment) {
    return closed == null || moment.isBefore(closed);
  }
}
