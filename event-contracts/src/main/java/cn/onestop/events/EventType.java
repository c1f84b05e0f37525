package cn.onestop.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The type of an event as it stands on the wire, written out and versioned.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

  /// For example `cn.onestop.matters.matter-accepted.v1`.
  String value();
}
