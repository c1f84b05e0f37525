package cn.onestop.localrun.commands;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.Screen;
import cn.onestop.localrun.access.Copies;
import cn.onestop.localrun.access.Operators;
import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.data.CenterSettings;
import cn.onestop.localrun.data.DemoAccounts;
import cn.onestop.localrun.prepared.Installation;
import cn.onestop.localrun.running.Center;
import cn.onestop.localrun.running.Foreground;
import cn.onestop.localrun.running.Hooks;
import cn.onestop.localrun.running.Starting;
import cn.onestop.localrun.running.Stopping;
import cn.onestop.localrun.topology.Program;
import cn.onestop.localrun.topology.Topology;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Starts the center, or what is missing of it.
public final class Up {

  /// What was asked for; where nothing was, the center starts as it did last time.
  ///
  /// @param issuer where people sign in, or [#OWN_PROVIDER]
  /// @param fresh whether to forget all data first
  /// @param detach whether to return when it is ready, instead of staying until Ctrl-C
  /// @param startCaches whether to make start caches that are missing
  public record Wishes(
      Optional<Integer> port,
      Map<Program, Integer> instances,
      Optional<String> issuer,
      boolean fresh,
      boolean detach,
      boolean startCaches) {}

  /// The way back from another provider.
  public static final String OWN_PROVIDER = "own";

  private static final Duration PATIENCE_WITH_COPIES = Duration.ofMinutes(1);

  private final Installation installation;
  private final CenterData data;
  private final Screen screen;

  public Up(Installation installation, CenterData data, Screen screen) {
    this.installation = installation;
    this.data = data;
    this.screen = screen;
  }

  public void run(Wishes wishes) {
    var center = start(wishes);
    if (center.isPresent()) {
      describe(center.get(), wishes.detach());
      if (!wishes.detach()) {
        new Foreground(center.get(), screen).stay();
      }
    }
  }

  /// Answers with the center if this command has started anything of it.
  private Optional<Center> start(Wishes wishes) {
    var begun = Instant.now();
    try (var _ = data.lock()) {
      var issuer = issuer(wishes);
      var wished = wishes.fresh() ? anew(wishes) : asBefore(wishes);
      var center = new Center(data, wished.topology().whereSignIn(issuer.isPresent()));
      var missing = center.missing();
      if (missing.isEmpty()) {
        screen.say(
            "The center runs already: %s. Its data: %s."
                .formatted(center.topology().gateway(), data.path()));
        return Optional.empty();
      }
      data.settings(CenterSettings.of(installation.home(), center.topology(), issuer));
      new Starting(installation, screen, wishes.startCaches()).start(center, missing);
      awaitCopies(center);
      screen.say(
          "The center is ready after %s."
              .formatted(Screen.seconds(Duration.between(begun, Instant.now()))));
      return Optional.of(center);
    }
  }

  /// Ctrl-C stops everything meanwhile, as it does before and after.
  private void awaitCopies(Center center) {
    if (!Operators.canAsk(center)) {
      return;
    }
    screen.progress("services", "reading each other's facts");
    var atCtrlC = new Thread(() -> new Stopping(center, screen).stop(center.topology().parts()));
    Runtime.getRuntime().addShutdownHook(atCtrlC);
    if (!new Copies(center).awaitCaughtUp(PATIENCE_WITH_COPIES)) {
      screen.progress("services", "have not read all of each other's facts yet and go on with it");
    }
    Hooks.remove(atCtrlC);
  }

  private Center anew(Wishes wishes) {
    if (data.settings().isPresent() && !Center.on(data).running().isEmpty()) {
      throw new Failure(
          "The center is running, and --fresh would take its data away: stop it first with ./center down.");
    }
    data.clear();
    return new Center(
        data, new Topology(wishes.port().orElse(Topology.DEFAULT_PORT), wishes.instances()));
  }

  private Center asBefore(Wishes wishes) {
    var before = data.settings();
    if (before.isPresent() && !Center.on(data).running().isEmpty()) {
      requireOurs(before.get());
      requirePort(before.get(), wishes);
    }
    var last = before.map(CenterSettings::topology);
    var instances = new EnumMap<Program, Integer>(Program.class);
    last.map(Topology::instances).ifPresent(instances::putAll);
    instances.putAll(wishes.instances());
    int port = wishes.port().or(() -> last.map(Topology::port)).orElse(Topology.DEFAULT_PORT);
    return new Center(data, new Topology(port, instances));
  }

  private Optional<String> issuer(Wishes wishes) {
    var before = data.settings();
    var last = before.flatMap(CenterSettings::otherIssuer);
    var now =
        wishes
            .issuer()
            .or(() -> wishes.fresh() ? Optional.empty() : last)
            .filter(issuer -> !issuer.equals(OWN_PROVIDER));
    if (!now.equals(last) && before.isPresent() && !Center.on(data).running().isEmpty()) {
      throw new Failure(
          "The center is running, and all of it must know where people sign in: stop it first with ./center down.");
    }
    return now;
  }

  private void requireOurs(CenterSettings running) {
    if (!running.home().equals(installation.home().toString())) {
      throw new Failure(
          "The data directory %s is in use by another center, that of %s: stop it with %s/center down, or choose another directory with --data."
              .formatted(data.path(), running.home(), running.home()));
    }
  }

  private void requirePort(CenterSettings running, Wishes wishes) {
    if (wishes.port().isPresent() && wishes.port().get() != running.port()) {
      throw new Failure(
          "The data directory %s is in use by the center on port %d: stop that one with ./center down, or choose another directory with --data."
              .formatted(data.path(), running.port()));
    }
  }

  private void describe(Center center, boolean detached) {
    var gateway = center.topology().gateway();
    screen.say("");
    screen.say("  Everything is behind  " + gateway);
    screen.say("  Its interfaces        " + gateway.resolve("/api/v1/openapi.json"));
    screen.say("  Data and logs         " + data.path());
    center
        .otherIssuer()
        .ifPresentOrElse(
            issuer -> {
              screen.say("  People sign in at     " + issuer);
              screen.say("  The client's secret   " + data.portalClientSecret());
            },
            () -> describeAccounts(gateway));
    screen.say("");
    screen.say(
        detached
            ? "./center status says how it is doing, ./center down stops it; nothing is lost."
            : "Ctrl-C stops everything; nothing is lost, and the next ./center up goes on from there.");
  }

  private void describeAccounts(URI gateway) {
    screen.say(
        "  Demo accounts         "
            + String.join(", ", DemoAccounts.read(data.demoAccounts()).names()));
    screen.say("  Their passwords       " + data.demoAccounts());
    screen.say(
        "  A token for curl      curl -H \"Authorization: Bearer $(./center token clerk)\" "
            + gateway.resolve("/api/v1/matters"));
  }
}
