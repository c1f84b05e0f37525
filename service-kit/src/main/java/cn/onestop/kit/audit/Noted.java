package cn.onestop.kit.audit;

import cn.onestop.events.audit.AuditEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something seen or refused, on its way to a sheet.
///
/// @param at office time
/// @param centre whose sheet it belongs on, `null` if it is about none
record Noted(AuditEvent event, Instant at, @Nullable String centre) {}
