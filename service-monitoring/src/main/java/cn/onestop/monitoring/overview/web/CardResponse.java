package cn.onestop.monitoring.overview.web;

import cn.onestop.monitoring.card.Card;
import cn.onestop.monitoring.matter.MatterStage;
import cn.onestop.monitoring.matter.WatchedMatter;
import cn.onestop.monitoring.rules.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A card that stands, with the evidence for it.
///
/// @param at the moment the threshold was passed
/// @param rule which rule was broken
/// @param rulesVersion version of the thresholds that were in force
/// @param due until when the centre had promised to be done
/// @param stage how far the matter has come by now
/// @param endedAt when it ended, if it has
record CardResponse(
    String number,
    String itemName,
    String department,
    @Nullable String window,
    Level level,
    Instant at,
    String rule,
    int rulesVersion,
    @Nullable Instant due,
    MatterStage stage,
    @Nullable Instant endedAt) {

  static CardResponse of(Card card, WatchedMatter matter) {
    return new CardResponse(
        matter.filing().number(),
        matter.filing().itemName(),
        matter.filing().department(),
        matter.filing().window(),
        card.level(),
        card.at(),
        card.rule(),
        card.rulesVersion(),
        card.due(),
        matter.stage(),
        matter.endedAt());
  }
}
