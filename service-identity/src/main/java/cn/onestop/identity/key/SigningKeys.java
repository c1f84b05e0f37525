package cn.onestop.identity.key;

import cn.onestop.events.identity.SigningKeyEvent;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.Sealing;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The keys in use at this moment. The ring is looked at every few seconds, so that what another
/// instance brought into use is known long before it signs.
public final class SigningKeys implements JWKSource<SecurityContext> {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Journals<KeyRing, SigningKeyEvent> journals;
  private final Sealing sealing;
  private final Supplier<Instant> systemTime;
  private final Map<String, JWK> opened = new ConcurrentHashMap<>();
  private volatile @Nullable Seen seen;

  private record Seen(KeyRing ring, Instant at) {}

  public SigningKeys(
      Journals<KeyRing, SigningKeyEvent> journals, Sealing sealing, Supplier<Instant> systemTime) {
    this.journals = journals;
    this.sealing = sealing;
    this.systemTime = systemTime;
  }

  /// The `kid` of the key that signs now.
  public String signing() {
    var now = systemTime.get();
    return ring(now).signing(now).keyId();
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    var now = systemTime.get();
    return selector.select(
        new JWKSet(
            ring(now).published(now).stream()
                .map(key -> Objects.requireNonNull(opened.get(key.keyId())))
                .toList()));
  }

  private KeyRing ring(Instant now) {
    var known = seen;
    if (known != null && now.isBefore(known.at().plus(FRESH))) {
      return known.ring();
    }
    var entry = journals.get(RotateKeys.RING);
    for (var key : entry.state().keys()) {
      opened.computeIfAbsent(
          key.keyId(),
          _ ->
              parse(
                  sealing.open(
                      RotateKeys.RING, Objects.requireNonNull(entry.sealed()), key.sealed())));
    }
    seen = new Seen(entry.state(), now);
    return entry.state();
  }

  private static JWK parse(String json) {
    try {
      return JWK.parse(json);
    } catch (ParseException e) {
      // The cause may quote the key; it stays out of logs.
      throw new IllegalStateException("a sealed signing key cannot be read");
    }
  }
}
