package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Materials that were missing have come (补正).
///
/// @param round the submission whose notice named them
/// @param materials those that came
/// @param complete whether all that was missing is there; the office looks at the application anew
/// @param acceptanceDue until when the office must then accept or speak, where all is there
@EventType("cn.onestop.matters.supplement-delivered.v1")
public record SupplementDelivered(
    String number,
    int round,
    List<String> materials,
    boolean complete,
    @Nullable PlainDue acceptanceDue)
    implements MatterEvent {

  public SupplementDelivered {
    materials = List.copyOf(materials);
  }
}
