package cn.onestop.gateway.browser;

import cn.onestop.gateway.problem.Problem;
import cn.onestop.gateway.problem.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sign-ins with browsers, as any of several gateways sees them.
///
/// New tokens are fetched by one gateway at a time: it claims the session by its version, and a
/// claim has an end, so a gateway that dies with it holds nobody up for long. The others go on with
/// the old token while that is good, or wait for the new one.
final class Sessions {
  private static final Logger log = LoggerFactory.getLogger(Sessions.class);

  /// Longer than the provider is waited for.
  static final Duration CLAIM = Duration.ofSeconds(15);

  /// After a provider gave no answer, the next try waits this long.
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  /// A hundred requests in a row put off the idle end once.
  private static final int USES_PER_IDLE_TIME = 30;

  private final MongoSessions store;
  private final Provider provider;
  private final ProviderSignOut signOut;
  private final Clock clock;
  private final Duration idleFor;
  private final Duration lastsFor;
  private final Duration claimFor;

  Sessions(
      MongoSessions store,
      Provider provider,
      ProviderSignOut signOut,
      Clock clock,
      Duration idleFor,
      Duration lastsFor,
      Duration claimFor) {
    this.store = store;
    this.provider = provider;
    this.signOut = signOut;
    this.clock = clock;
    this.idleFor = idleFor;
    this.lastsFor = lastsFor;
    this.claimFor = claimFor;
  }

  /// A new session with a secret of its own, whatever the browser brought along.
  BrowserSecret begin(SessionTokens tokens) {
    var secret = BrowserSecret.fresh();
    store.insert(BrowserSession.begun(secret, tokens, clock.instant(), idleFor, lastsFor));
    log.info("{} signed in with a browser", tokens.subject());
    return secret;
  }

  /// The session as it stands; looking at it does not keep it alive.
  Optional<BrowserSession> current(BrowserSecret secret) {
    return store.find(secret.sessionId()).filter(found -> !found.hasEndedAt(clock.instant()));
  }

  /// The session for a request of its browser, with an access token that services take.
  ///
  /// @throws Refused `signed-out` if it has ended, `identity-unavailable` if no token can be had
  BrowserSession use(BrowserSecret secret) {
    var giveUpAt = clock.instant().plus(claimFor);
    while (true) {
      var session = current(secret).orElseThrow(() -> new Refused(Problem.signedOut()));
      var now = clock.instant();
      if (session.tokens().areFreshAt(now)) {
        return keptAlive(session, now);
      }
      if (!session.isClaimedAt(now)) {
        var claimed = session.claimed(now.plus(claimFor));
        if (store.claim(session, claimed)) {
          return keptAlive(refreshed(claimed), now);
        }
      } else if (session.tokens().areGoodAt(now)) {
        return keptAlive(session, now);
      } else if (now.isAfter(giveUpAt)) {
        throw new Refused(Problem.identityUnavailable());
      } else {
        pause();
      }
    }
  }

  private BrowserSession keptAlive(BrowserSession session, Instant now) {
    var used = session.usedAt(now, idleFor);
    var gained = Duration.between(session.idleAt(), used.idleAt());
    if (gained.compareTo(idleFor.dividedBy(USES_PER_IDLE_TIME)) > 0) {
      store.put(used);
    }
    return used;
  }

  private BrowserSession refreshed(BrowserSession claimed) {
    try {
      var renewed = claimed.renewed(provider.refresh(claimed.tokens()));
      if (!store.renew(claimed, renewed) && store.find(claimed.id()).isEmpty()) {
        // Signed out while the provider answered: nobody must keep what it gave.
        signOut.revoke(renewed.tokens());
        throw new Refused(Problem.signedOut());
      }
      return renewed;
    } catch (SignInOver over) {
      store.deleteUnchanged(claimed);
      log.info("The sign-in of {} has ended at the provider", claimed.tokens().subject());
      throw new Refused(Problem.signedOut());
    } catch (ProviderAway away) {
      log.warn("No new token for {}: {}", claimed.tokens().subject(), away.getMessage());
      var now = clock.instant();
      var released = claimed.claimed(now.plus(BETWEEN_TRIES));
      if (store.claim(claimed, released) && released.tokens().areGoodAt(now)) {
        return released;
      }
      throw new Refused(Problem.identityUnavailable());
    }
  }

  /// Ends the session; answers with what it was, so that the provider can be told.
  Optional<BrowserSession> end(BrowserSecret secret) {
    var session = store.find(secret.sessionId());
    store.delete(secret.sessionId());
    session.ifPresent(ended -> log.info("The session of {} ended", ended.tokens().subject()));
    return session;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Refused(Problem.identityUnavailable());
    }
  }
}
