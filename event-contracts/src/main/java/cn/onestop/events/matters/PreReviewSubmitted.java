package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.SealedReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Materials were handed in to be checked before the application is filed (预审). It starts no limit
/// of the law and is no application.
///
/// @param number its own public number 预审编号
/// @param itemVersion the version it is checked under
/// @param centre 12-digit area code of the centre
/// @param department code of the department that answers for the item
/// @param village code of the village whose agent handed it in, if one did
/// @param channel `WINDOW` 窗口, `VILLAGE` 村级代办, `ONLINE` 网上, `MAIL` 邮寄, `PHONE` 电话
/// @param materials names of what was handed in, as the item publishes them
/// @param within how long the office has
/// @param due until when it must give its result
/// @param applicant the sealed applicant
@EventType("cn.onestop.matters.pre-review-submitted.v1")
public record PreReviewSubmitted(
    String number,
    String itemCode,
    int itemVersion,
    String itemHash,
    String itemName,
    String centre,
    String department,
    @Nullable String village,
    String channel,
    List<String> materials,
    PlainLimit within,
    PlainDue due,
    SealedReference applicant)
    implements PreReviewEvent {

  public PreReviewSubmitted {
    materials = List.copyOf(materials);
  }
}
