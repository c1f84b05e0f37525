package cn.onestop.identity.key;

import cn.onestop.events.identity.SigningKeyAdded;
import cn.onestop.events.identity.SigningKeyEvent;
import cn.onestop.kit.journal.Recorded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All keys there ever were, in the order in which they came.
public record KeyRing(List<Key> keys) {

  public KeyRing {
    keys = List.copyOf(keys);
  }

  /// One key. All times are system time, which tokens are judged by.
  ///
  /// @param keyId the `kid` of its tokens
  /// @param signsFrom until the next key does
  /// @param publishedUntil no end as long as there is no next key
  /// @param sealed where the private key lies sealed
  public record Key(
      String keyId, Instant signsFrom, @Nullable Instant publishedUntil, String sealed) {

    boolean isPublished(Instant now) {
      return publishedUntil == null || now.isBefore(publishedUntil);
    }

    Key publishedUntil(Instant end) {
      return publishedUntil == null || end.isBefore(publishedUntil)
          ? new Key(keyId, signsFrom, end, sealed)
          : this;
    }
  }

  /// How the ring follows from its facts.
  public static KeyRing after(@Nullable KeyRing before, Recorded<SigningKeyEvent> fact) {
    return switch (fact.event()) {
      case SigningKeyAdded it -> {
        var keys = new ArrayList<Key>();
        var end = it.previousUntil();
        if (before != null) {
          before.keys.forEach(key -> keys.add(end == null ? key : key.publishedUntil(end)));
        }
        keys.add(new Key(it.keyId(), it.signsFrom(), null, it.key().ref()));
        yield new KeyRing(keys);
      }
    };
  }

  /// The key that signs now: the last whose time has come.
  public Key signing(Instant now) {
    return keys.reversed().stream()
        .filter(key -> !key.signsFrom().isAfter(now))
        .findFirst()
        .orElseGet(keys::getFirst);
  }

  /// Those whose tokens may be about, and those that will sign soon.
  public List<Key> published(Instant now) {
    return keys.stream().filter(key -> key.isPublished(now)).toList();
  }

  public Key newest() {
    return keys.getLast();
  }
}
