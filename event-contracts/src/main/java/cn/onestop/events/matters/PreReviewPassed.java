package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import java.util.List;

/// What was handed in was found in order (预审通过); what the centre has said so, it stands by.
///
/// @param round the how-manieth submission it is about, from 1
/// @param checked names of the materials found in order
/// @param onTime whether the result was given within the time for it
/// @param kept how long the result is kept
/// @param keptUntil until when an application can be filed under it
@EventType("cn.onestop.matters.pre-review-passed.v1")
public record PreReviewPassed(
    String number,
    int round,
    List<String> checked,
    boolean onTime,
    PlainLimit kept,
    PlainDue keptUntil)
    implements PreReviewEvent {

  public PreReviewPassed {
    checked = List.copyOf(checked);
  }
}
