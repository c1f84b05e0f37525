package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.Instant;

/// A certificate to act counts no more from `at` on.
@EventType("cn.onestop.catalog.certificate-revoked.v1")
public record CertificateRevoked(String person, int certificate, Instant at)
    implements PersonEvent {}
