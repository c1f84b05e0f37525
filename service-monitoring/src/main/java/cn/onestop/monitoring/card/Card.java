package cn.onestop.monitoring.card;

import cn.onestop.monitoring.rules.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A card that was issued 亮牌.
///
/// @param at the moment the threshold was passed
/// @param rule which rule was broken
/// @param due until when the centre had promised to be done
/// @param standing false once it was taken back
public record Card(
    Level level,
    Instant at,
    String rule,
    int rulesVersion,
    @Nullable Instant due,
    boolean standing) {

  Card withdrawn() {
    return new Card(level, at, rule, rulesVersion, due, false);
  }
}
