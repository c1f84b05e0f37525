package cn.onestop.catalog.office.web;

import cn.onestop.kit.request.ExpectedVersion;
import org.jspecify.annotations.Nullable;

/// The version a caller says they have seen.
final class Versions {

  private Versions() {}

  static @Nullable Long orNull(ExpectedVersion expected) {
    return expected.version().isPresent() ? expected.version().getAsLong() : null;
  }
}
