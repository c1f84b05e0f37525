package cn.onestop.monitoring;

import cn.onestop.events.Topics;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.Role;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.rights.TestTokens;
import cn.onestop.time.clock.HandSetClock;
import cn.onestop.time.clock.OfficeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service on the back ends of this JVM, started once. Matters come to it the way they do
/// in a center: as events on their topic.
final class RunningMonitoring {

  private static final String SUPERVISOR = "staff-1009";

  private static final class Holder {
    static final RunningMonitoring STARTED = new RunningMonitoring();
  }

  /// How many facts the journal of a matter has by now.
  ///
  /// @param facts from 1
  public record ToldMatter(int facts) {}

  final HandSetClock clock = new HandSetClock(MatterStory.at("2026-03-02T09:00"));
  final ConfigurableApplicationContext context;
  private final TestTokens tokens = TestTokens.start();
  private final Journals<ToldMatter, MatterEvent> matters;

  static RunningMonitoring get() {
    return Holder.STARTED;
  }

  private RunningMonitoring() {
    List<String> settings = new ArrayList<>(tokens.settings());
    settings.add("server.port=0");
    settings.add("management.server.port=0");
    settings.add("spring.mongodb.uri=" + BackEnds.get().mongoUri());
    settings.add("spring.kafka.bootstrap-servers=" + BackEnds.get().kafkaBootstrapServers());
    settings.add("onestop.database=" + BackEnds.get().freshDatabase());
    context =
        new SpringApplicationBuilder(MonitoringApplication.class)
            .initializers(starting -> {
              var beans = starting.getBeanFactory();
              beans.registerSingleton("testClock", (OfficeClock) clock::now);
              beans.registerSingleton("testKeys", InstallationKeys.ephemeral());
              beans.registerSingleton("testPosts", (Posts) RunningMonitoring::posts);
            })
            .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    matters =
        context
            .getBean(JournalRegistry.class)
            .open(
                new AggregateType<>(
                    "test_matters",
                    "m-",
                    Topics.MATTERS,
                    "/onestop/matters",
                    ToldMatter.class,
                    EventTypes.of(MatterEvent.class),
                    (before, fact) -> new ToldMatter((int) fact.seq())));
  }

  /// What came back.
  record Answer(int status, String text) {}

  /// Asks as the centre's supervisor.
  Answer get(String path) {
    return send(
        request(path).header("Authorization", "Bearer " + tokens.of(SUPERVISOR, "supervisor")));
  }

  Answer getSignedOut(String path) {
    return send(request(path));
  }

  URI address() {
    return URI.create(
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
  }

  TestTokens tokens() {
    return tokens;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  private static Answer send(HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<HeldPost> posts(String person, Instant at) {
    return person.equals(SUPERVISOR)
        ? List.of(
            new HeldPost(
                "post-of-" + person,
                Set.of(Role.SUPERVISOR),
                MatterStory.CENTRE,
                OfficeKind.CENTRE,
                MatterStory.CENTRE))
        : List.of();
  }

  /// Tells on the topic what happened to a matter, as far as it was not told before.
  void tell(String matter, MatterStory story) {
    long told = matters.find(matter).map(entry -> entry.version()).orElse(0L);
    for (Recorded<MatterEvent> fact : story.facts()) {
      if (fact.seq() > told) {
        tell(matter, fact);
      }
    }
  }

  private void tell(String matter, Recorded<MatterEvent> fact) {
    var command = Command.ofRule("fact " + fact.seq());
    if (fact.seq() == 1) {
      matters.create(matter, command, () -> Decision.at(fact.at(), fact.event()));
    } else {
      matters.change(matter, null, command, entry -> Decision.at(fact.at(), fact.event()));
    }
  }
}
