package cn.onestop.catalog.codes;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A value of an official code set.
public interface Coded {

  /// Its code on the wire.
  String code();

  /// Its label 标签.
  String zh();

  /// The value of that code in a set.
  static <C extends Enum<C> & Coded> Optional<C> of(Class<C> set, @Nullable String code) {
    return Arrays.stream(set.getEnumConstants())
        .filter(value -> value.code().equals(code))
        .findFirst();
  }

  /// Whether a set has that code.
  static <C extends Enum<C> & Coded> boolean knows(Class<C> set, @Nullable String code) {
    return of(set, code).isPresent();
  }
}
