package cn.onestop.identity.account;

import java.util.function.Supplier;

/// Lets one caller of all instances work at a time.
public interface OneAtATime {

  /// @throws cn.onestop.kit.refusal.Refused if another is at work
  <T> T alone(Supplier<T> work);
}
