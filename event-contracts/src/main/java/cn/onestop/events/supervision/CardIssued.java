package cn.onestop.events.supervision;

import cn.onestop.events.EventType;
import org.jspecify.annotations.Nullable;

/// A warning, yellow or red card was issued; at most one per matter and level.
///
/// @param level `WARNING` 预警, `YELLOW` 黄牌, `RED` 红牌
/// @param rule code of the rule that was broken, such as `PROMISE_NEARLY_USED`, `PROMISE_PASSED`
/// @param rulesVersion version of the thresholds that were in force
/// @param window window that took the matter in, if one did
@EventType("cn.onestop.supervision.card-issued.v1")
public record CardIssued(
    String matter,
    String number,
    String centre,
    String department,
    @Nullable String window,
    String level,
    String rule,
    int rulesVersion)
    implements SupervisionEvent {}
