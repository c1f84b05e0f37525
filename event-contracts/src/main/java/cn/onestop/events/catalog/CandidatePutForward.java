package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An office put a power forward that it exercises 排查申报, or put it forward anew.
///
/// @param candidate its number within the round
/// @param office code of the department or village
/// @param code of the guide list, where the office knows it
/// @param powerType code of GB/T 39046-2020 A.1
/// @param reopened lines whose decision no longer stands by it
@EventType("cn.onestop.catalog.candidate-put-forward.v1")
public record CandidatePutForward(
    String candidate,
    String office,
    @Nullable String code,
    String name,
    String powerType,
    List<LegalBasis> byLaw,
    List<String> reopened)
    implements ReconcilingEvent {}
