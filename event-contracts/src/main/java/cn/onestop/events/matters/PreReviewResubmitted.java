package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was not in order was brought (预审补正), all of it or a part.
///
/// @param round the submission whose result asked for it
/// @param materials names of what came
/// @param complete whether nothing is missing any more; the office looks anew then
/// @param within how long the office has, once all of it came
/// @param due until when it must give its result, once all of it came
@EventType("cn.onestop.matters.pre-review-resubmitted.v1")
public record PreReviewResubmitted(
    String number,
    int round,
    List<String> materials,
    boolean complete,
    @Nullable PlainLimit within,
    @Nullable PlainDue due)
    implements PreReviewEvent {

  public PreReviewResubmitted {
    materials = List.copyOf(materials);
  }
}
