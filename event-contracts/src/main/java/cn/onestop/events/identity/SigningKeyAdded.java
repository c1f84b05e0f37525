package cn.onestop.events.identity;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// There is another key. It is published at once and signs from some time later on, so that nobody
/// meets a token whose key they could not know; the keys before stay published until their tokens
/// are over.
///
/// @param keyId the `kid` of its tokens
/// @param signsFrom in system time
/// @param previousUntil until when the keys before are published; absent for the first
/// @param reason `FIRST`, `AGE`, `REQUESTED`, `COMPROMISED`
/// @param key the private key, sealed
@EventType("cn.onestop.identity.signing-key-added.v1")
public record SigningKeyAdded(
    String keyId,
    Instant signsFrom,
    @Nullable Instant previousUntil,
    String reason,
    SealedReference key)
    implements SigningKeyEvent {}
