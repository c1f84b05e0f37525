package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import org.jspecify.annotations.Nullable;

/// The result is in the applicant's hands (送达).
///
/// @param method `WINDOW` 窗口, `MAIL` 邮寄, `ELECTRONIC` 电子, `VILLAGE` 村代办
/// @param onTime whether it came within the limit for it; absent where there is none
@EventType("cn.onestop.matters.result-delivered.v1")
public record ResultDelivered(String number, String method, @Nullable Boolean onTime)
    implements MatterEvent {

  /// Where no limit is set for it.
  public ResultDelivered(String number, String method) {
    this(number, method, null);
  }
}
