package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the bundle stands has changed. It follows from where its matters stand.
///
/// @param state `FILING` 收件中, `IN_PROGRESS` 办理中, `AWAITING_APPLICANT` 待申请人补正, `COMPLETED` 全部办结
/// @param due the latest of the matters' promised dues; absent as long as one of them is not known
/// @param filed case numbers of the matters that are filed, with their materials
/// @param lapsed case numbers of those that are not filed any more, as the result they needed did
///   not come
/// @param visits how many of its visits stand on the matters
/// @param notices how many of its notices stand on the matters
/// @param applicantErased whether the bundle no longer keeps who applies; the matters do
@EventType("cn.onestop.matters.bundle-progressed.v1")
public record BundleProgressed(
    String number,
    String state,
    @Nullable Instant due,
    List<String> filed,
    List<String> lapsed,
    int visits,
    int notices,
    boolean applicantErased)
    implements BundleEvent {}
