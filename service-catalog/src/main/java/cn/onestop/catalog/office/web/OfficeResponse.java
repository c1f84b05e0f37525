package cn.onestop.catalog.office.web;

import cn.onestop.catalog.office.Office;
import cn.onestop.kit.signedin.OfficeKind;
import org.jspecify.annotations.Nullable;

/// An office, without who works there.
record OfficeResponse(
    String code, OfficeKind kind, String name, @Nullable String parent, String centre) {

  static OfficeResponse from(Office office) {
    return new OfficeResponse(
        office.code(), office.kind(), office.name(), office.parent(), office.centre());
  }
}
