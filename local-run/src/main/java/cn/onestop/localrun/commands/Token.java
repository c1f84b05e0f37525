package cn.onestop.localrun.commands;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.Screen;
import cn.onestop.localrun.access.SignIn;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.data.DemoAccounts;
import cn.onestop.localrun.running.Center;

/// A bearer token of a demo account, for curl.
public final class Token {
  private final CenterData data;
  private final Screen screen;

  public Token(CenterData data, Screen screen) {
    this.data = data;
    this.screen = screen;
  }

  /// Prints the token and nothing else.
  public void run(String account) {
    var center = Center.on(data);
    center
        .otherIssuer()
        .ifPresent(issuer -> {
          throw new Failure(
              "The people of this center get their tokens from %s.".formatted(issuer));
        });
    screen.say(
        SignIn.token(
            center.topology().gateway(), DemoAccounts.read(data.demoAccounts()).named(account)));
  }
}
