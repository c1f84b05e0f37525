package cn.onestop.matters.matter;

import cn.onestop.events.EventType;

/// How an event is called where people read of it.
public final class EventName {

  private static final String PREFIX = "cn.onestop.matters.";

  private EventName() {}

  /// Such as `matter-accepted` for `cn.onestop.matters.matter-accepted.v1`.
  public static String of(Object event) {
    String wire = event.getClass().getAnnotation(EventType.class).value();
    return wire.substring(PREFIX.length(), wire.lastIndexOf('.'));
  }
}
