package cn.onestop.localrun.stories;

import cn.onestop.localrun.access.SignIn;
import cn.onestop.localrun.data.DemoAccounts;
import cn.onestop.localrun.running.Center;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tokens of the demo accounts; each is used until it is nearly over.
final class Tokens {
  private static final Duration FRESH = Duration.ofMinutes(4);

  private final Center center;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private record Token(String text, Instant since) {
    boolean isFresh() {
      return since.plus(FRESH).isAfter(Instant.now());
    }
  }

  Tokens(Center center) {
    this.center = center;
  }

  String of(String account) {
    return tokens
        .compute(account, (name, known) -> known != null && known.isFresh() ? known : signIn(name))
        .text();
  }

  private Token signIn(String account) {
    var now = Instant.now();
    var accounts = DemoAccounts.read(center.data().demoAccounts());
    return new Token(SignIn.token(center.topology().gateway(), accounts.named(account)), now);
  }
}
