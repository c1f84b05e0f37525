package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The applicant came once for all of it; it counts one visit for each of the matters.
///
/// @param visit how many visits to the bundle there were, this one included
/// @param cause why they had to come again
/// @param offeredWithoutVisit whether a way without coming was offered
/// @param applicantChose whether they chose to come all the same
/// @param atVillage whether it was the village's service point
/// @param matters case numbers of the matters that were open
@EventType("cn.onestop.matters.bundle-visit-recorded.v1")
public record BundleVisitRecorded(
    String number,
    int visit,
    String purpose,
    @Nullable String cause,
    boolean offeredWithoutVisit,
    boolean applicantChose,
    boolean atVillage,
    List<String> matters)
    implements BundleEvent {}
