package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import org.jspecify.annotations.Nullable;

/// The application was accepted (受理); the clocks run from here.
///
/// @param promised until when the centre promised to be done
/// @param statutory until when the law wants it done, where it says so
/// @param deemed true where the office was silent for too long and the application counts as
///   accepted from the moment its materials came (Administrative Licensing Law art. 32); absent
///   otherwise
@EventType("cn.onestop.matters.matter-accepted.v1")
public record MatterAccepted(
    String number, PlainDue promised, @Nullable PlainDue statutory, @Nullable Boolean deemed)
    implements MatterEvent {

  /// By a clerk.
  public MatterAccepted(String number, PlainDue promised, @Nullable PlainDue statutory) {
    this(number, promised, statutory, null);
  }
}
