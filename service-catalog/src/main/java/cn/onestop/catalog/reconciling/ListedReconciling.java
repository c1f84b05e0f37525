package cn.onestop.catalog.reconciling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a list says of one round.
///
/// @param state `COLLECTING` 征集, `DECIDING` 比对认定, `CLOSED` 办结, `CANCELLED` 作废
/// @param guide how many powers the guide list has
/// @param candidates how many were put forward
public record ListedReconciling(
    String round,
    String centre,
    String title,
    @Nullable String sourceDocument,
    String state,
    Instant openedAt,
    int guide,
    int candidates) {}
