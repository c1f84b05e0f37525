package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import java.util.List;

/// All matters of the bundle have ended.
///
/// @param outcomes how
@EventType("cn.onestop.matters.bundle-completed.v1")
public record BundleCompleted(String number, List<BundledOutcome> outcomes) implements BundleEvent {

  /// How one of them ended.
  ///
  /// @param state such as `DELIVERED`, `WITHDRAWN`; `LAPSED` where it was never filed, as the
  ///   result it needed did not come
  public record BundledOutcome(String number, String state) {}
}
