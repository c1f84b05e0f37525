package cn.onestop.kit.sessions;

import java.time.Instant;

/// A sign-in session that is over.
public record EndedSession(String session, Instant endedAt) {}
