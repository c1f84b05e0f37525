package cn.onestop.gateway.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the provider has given for one sign-in, and what it says about the person.
///
/// @param subject opaque reference of the person
/// @param name how the person is addressed on a page
/// @param roles as they stand in the access token
/// @param signIn the provider's name (`sid`) for the sign-in, which it may end
/// @param accessToken goes on to the services
/// @param freshUntil from then on a new one is fetched, while this one is still good
/// @param goodUntil from then on services refuse it
/// @param refreshToken fetches the next; a provider may give none
/// @param idToken proves to the provider who leaves
record SessionTokens(
    String subject,
    String name,
    List<String> roles,
    String signIn,
    String accessToken,
    Instant freshUntil,
    Instant goodUntil,
    @Nullable String refreshToken,
    String idToken) {
  private static final Duration EARLY = Duration.ofSeconds(30);
  private static final int EARLY_PART = 5;
  private static final Duration ON_THE_WAY = Duration.ofSeconds(2);

  /// A new token is fetched in the last thirty seconds, or the last fifth of a short life.
  static Instant freshUntil(Instant since, Instant until) {
    var part = Duration.between(since, until).dividedBy(EARLY_PART);
    return until.minus(part.compareTo(EARLY) < 0 ? part : EARLY);
  }

  boolean areFreshAt(Instant now) {
    return now.isBefore(freshUntil);
  }

  /// Whether the access token will still be good when it has reached a service.
  boolean areGoodAt(Instant now) {
    return now.isBefore(goodUntil.minus(ON_THE_WAY));
  }

  /// Tokens do not belong into logs.
  @Override
  public String toString() {
    return "SessionTokens of " + subject + " until " + goodUntil;
  }
}
