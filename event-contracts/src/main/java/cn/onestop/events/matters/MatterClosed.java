package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// The matter is done (办结); the promised time stops here.
///
/// @param onTime whether it was closed within the promised time; a matter still awaiting a calendar
///   is on time, since its due day lies beyond the last known year
/// @param lateReason why a matter to be done on the spot was not closed the same working day,
///   sealed
@EventType("cn.onestop.matters.matter-closed.v1")
public record MatterClosed(String number, boolean onTime, @Nullable SealedReference lateReason)
    implements MatterEvent {

  /// With nothing to explain.
  public MatterClosed(String number, boolean onTime) {
    this(number, onTime, null);
  }
}
