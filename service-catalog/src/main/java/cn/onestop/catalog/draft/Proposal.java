package cn.onestop.catalog.draft;

import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.PowerContent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody proposes: the content of a draft.
public record Proposal(
    DraftKind kind,
    String code,
    ChangeReason reason,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate causedOn,
    @Nullable String decisionDocument,
    @Nullable ItemContent item,
    @Nullable PowerContent power) {}
