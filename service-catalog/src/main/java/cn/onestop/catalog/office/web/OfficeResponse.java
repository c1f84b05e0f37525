package cn.onestop.catalog.office.web;

import cn.onestop.catalog.office.Office;
import cn.onestop.kit.signedin.OfficeKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An office, without who works there.
///
/// @param closed the moment from which it is no more
record OfficeResponse(
    String code,
    OfficeKind kind,
    String name,
    @Nullable String parent,
    String centre,
    @Nullable Instant closed) {

  static OfficeResponse from(Office office) {
    return new OfficeResponse(
        office.code(),
        office.kind(),
        office.name(),
        office.parent(),
        office.centre(),
        office.closed());
  }
}
