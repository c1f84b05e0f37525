package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import org.jspecify.annotations.Nullable;

/// A calendar came: a clock that had awaited it was counted, or due dates of the open matter moved.
/// All limits that run are told as they are now.
///
/// @param calendarYear the year whose calendar came
/// @param promised until when the centre promised to be done; absent while that does not run
/// @param statutory until when the law wants it done
/// @param acceptance until when the office must accept or say what is missing
/// @param supplement until when what is missing must have come
/// @param promisedBefore what the promise was before it moved; absent if it did not
/// @param statutoryBefore what the limit of the law was before it moved; absent if it did not
/// @param source the notice that moved them; absent where nothing moved and a clock was counted on
/// @param delivery until when the result must be in the applicant's hands
/// @param check until when it must be checked whether a commitment is kept
/// @param correction until when what a commitment did not keep must be put right
@EventType("cn.onestop.matters.due-date-counted.v1")
public record DueDateCounted(
    String number,
    int calendarYear,
    @Nullable PlainDue promised,
    @Nullable PlainDue statutory,
    @Nullable PlainDue acceptance,
    @Nullable PlainDue supplement,
    @Nullable PlainDue promisedBefore,
    @Nullable PlainDue statutoryBefore,
    @Nullable String source,
    @Nullable PlainDue delivery,
    @Nullable PlainDue check,
    @Nullable PlainDue correction)
    implements MatterEvent {

  /// A clock was counted on.
  public DueDateCounted(
      String number, int calendarYear, PlainDue promised, @Nullable PlainDue statutory) {
    this(number, calendarYear, promised, statutory, null, null, null, null, null, null, null, null);
  }
}
