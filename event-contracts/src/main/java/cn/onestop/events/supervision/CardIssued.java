package cn.onestop.events.supervision;

import cn.onestop.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A warning, yellow or red card was issued; at most one per matter and level.
///
/// @param window window that took the matter in, if one did
/// @param level `WARNING` 预警, `YELLOW` 黄牌, `RED` 红牌
/// @param rule code of the rule that was broken: `PROMISE_NEARLY_USED`, `PROMISE_PASSED`,
///   `PROMISE_LONG_PASSED`
/// @param rulesVersion version of the thresholds that were in force
/// @param due until when the centre had promised to be done; absent while a calendar is awaited
@EventType("cn.onestop.supervision.card-issued.v1")
public record CardIssued(
    String matter,
    String number,
    String centre,
    String department,
    @Nullable String window,
    String level,
    String rule,
    int rulesVersion,
    @Nullable Instant due)
    implements SupervisionEvent {}
