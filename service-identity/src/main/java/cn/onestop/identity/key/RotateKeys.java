package cn.onestop.identity.key;

import cn.onestop.events.identity.SigningKeyAdded;
import cn.onestop.events.identity.SigningKeyEvent;
import cn.onestop.identity.audit.AccessTrail;
import cn.onestop.identity.audit.Noted;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.Sealing;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/// Brings a new key into use. It is published some time before it signs, since services look at the
/// published keys only now and then; the one before stays published until its tokens are over.
public final class RotateKeys {
  /// There is one ring.
  public static final String RING = "k-ring";

  private final Journals<KeyRing, SigningKeyEvent> journals;
  private final Sealing sealing;
  private final AccessTrail trail;
  private final Times times;
  private final Supplier<Instant> systemTime;

  /// @param ahead how long a key is published before it signs
  /// @param overlap how long the one before is published after that
  /// @param age after which a key is followed by another
  public record Times(Duration ahead, Duration overlap, Duration age) {}

  public RotateKeys(
      Journals<KeyRing, SigningKeyEvent> journals,
      Sealing sealing,
      AccessTrail trail,
      Times times,
      Supplier<Instant> systemTime) {
    this.journals = journals;
    this.sealing = sealing;
    this.trail = trail;
    this.times = times;
    this.systemTime = systemTime;
  }

  /// Sees to it that there is a key.
  ///
  /// @param first the first one, asked for only if there is none
  public void ensure(Supplier<RSAKey> first) {
    if (journals.find(RING).isPresent()) {
      return;
    }
    journals.create(
        RING,
        Command.ofRule("first-key"),
        () -> {
          var key = first.get();
          var sealed = sealing.forAggregate(RING, null).seal("key-1", key.toJSONString());
          return Decision.<SigningKeyEvent>of(
                  new SigningKeyAdded(key.getKeyID(), now(), null, "FIRST", sealed.reference()))
              .sealing(sealed);
        });
  }

  /// A new key, because somebody asked for it.
  ///
  /// @param compromised whether others may have the present key: then the new one signs at once,
  ///   and no service takes the old one's tokens any longer than it remembers the keys
  public KeyRing rotate(boolean compromised, Command command) {
    var now = now();
    return compromised
        ? add(command, "COMPROMISED", now, now)
        : add(command, "REQUESTED", now.plus(times.ahead()), end(now));
  }

  /// A new key if the newest is old enough.
  public void rotateByAge() {
    var newest = journals.get(RING).state().newest();
    var now = now();
    if (now.isAfter(newest.signsFrom().plus(times.age()))) {
      add(Command.ofRule("after-" + newest.keyId()), "AGE", now.plus(times.ahead()), end(now));
    }
  }

  private Instant end(Instant now) {
    return now.plus(times.ahead()).plus(times.overlap());
  }

  private KeyRing add(Command command, String reason, Instant signsFrom, Instant previousUntil) {
    var done =
        journals.change(
            RING, null, command, entry -> added(entry, reason, signsFrom, previousUntil));
    trail.note(Noted.KEY_ADDED.of(null).because(reason), command);
    return done.state();
  }

  private Decision<SigningKeyEvent> added(
      Entry<KeyRing> entry, String reason, Instant signsFrom, Instant previousUntil) {
    var key = SigningKey.fresh();
    var sealed =
        sealing
            .forAggregate(RING, entry.sealed())
            .seal("key-" + (entry.version() + 1), key.toJSONString());
    return Decision.<SigningKeyEvent>of(
            new SigningKeyAdded(
                key.getKeyID(), signsFrom, previousUntil, reason, sealed.reference()))
        .sealing(sealed);
  }

  private Instant now() {
    return systemTime.get().truncatedTo(ChronoUnit.MILLIS);
  }
}
