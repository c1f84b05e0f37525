package cn.onestop.catalog.item;

import cn.onestop.events.catalog.ItemContent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One item as it goes into the catalogue and comes out of it: a version of its guide, with all
/// that is said when it is published.
///
/// @param effectiveFrom the first day it is in force
/// @param reason why it is published, as in `ItemVersionPublished`
/// @param decisionDocument number of the document by which the government approved it 批准文号
public record ItemRow(
    String itemCode,
    String centre,
    LocalDate effectiveFrom,
    String reason,
    @Nullable String decisionDocument,
    ItemContent content) {}
