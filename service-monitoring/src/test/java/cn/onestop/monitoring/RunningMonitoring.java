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
import cn.onestop.testkit.stream.EventStream;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service on the back ends of this JVM, started once. Matters come to it the way they do
/// in a center: as events on their topic.
public final class RunningMonitoring {

  public static final String SUPERVISOR = "staff-1009";

  private static final class Holder {
    static final RunningMonitoring STARTED = new RunningMonitoring();
  }

  /// How many facts the journal of a matter has by now.
  ///
  /// @param facts from 1
  public record ToldMatter(int facts) {}

  public final HandSetClock clock = new HandSetClock(MatterStory.at("2026-03-02T09:00"));
  public final ConfigurableApplicationContext context;
  public final TestTokens tokens = TestTokens.start();
  private final Map<String, HeldPost> posts = new ConcurrentHashMap<>();
  private final Journals<ToldMatter, MatterEvent> matters;

  public static RunningMonitoring get() {
    return Holder.STARTED;
  }

  private RunningMonitoring() {
    appoint(SUPERVISOR, Role.SUPERVISOR, MatterStory.CENTRE, null);
    List<String> settings = new ArrayList<>(tokens.settings());
    settings.add("server.port=0");
    settings.add("management.server.port=0");
    settings.add("spring.mongodb.uri=" + BackEnds.get().mongoUri());
    settings.add("spring.kafka.bootstrap-servers=" + BackEnds.get().kafkaBootstrapServers());
    settings.add("onestop.database=" + BackEnds.get().freshDatabase());
    context =
        new SpringApplicationBuilder(MonitoringApplication.class)
            .registerShutdownHook(false)
            .initializers(starting -> {
              var beans = starting.getBeanFactory();
              beans.registerSingleton("testClock", (OfficeClock) clock::now);
              beans.registerSingleton("testKeys", InstallationKeys.ephemeral());
              beans.registerSingleton("testPosts", (Posts) this::posts);
            })
            .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    BackEnds.get().closeFirst(context::close);
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
  public record Answer(int status, String text) {}

  /// Asks as the centre's supervisor.
  Answer get(String path) {
    return get(path, tokens.of(SUPERVISOR, "supervisor"));
  }

  public Answer get(String path, String token) {
    return send(request(path).header("Authorization", "Bearer " + token));
  }

  public Answer getSignedOut(String path) {
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
    return HttpRequest.newBuilder(address(path));
  }

  public URI address(String path) {
    return URI.create(address() + path);
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

  /// Gives somebody a post, the one before taken away.
  ///
  /// @param department at which it is; `null` for the centre itself
  public void appoint(String person, Role role, String centre, @Nullable String department) {
    posts.put(
        person,
        new HeldPost(
            "post-of-" + person,
            Set.of(role),
            department == null ? centre : department,
            department == null ? OfficeKind.CENTRE : OfficeKind.DEPARTMENT,
            centre));
  }

  /// Somebody holds no post any more.
  public void dismiss(String person) {
    posts.remove(person);
  }

  private List<HeldPost> posts(String person, Instant at) {
    HeldPost held = posts.get(person);
    return held == null ? List.of() : List.of(held);
  }

  /// Opens a stream.
  ///
  /// @param lastSeen empty for none
  public EventStream listen(String token, String query, String lastSeen) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", "Bearer " + token);
    if (!lastSeen.isEmpty()) {
      headers.put("Last-Event-ID", lastSeen);
    }
    return EventStream.open(address("/api/v1/supervision/stream" + query), headers);
  }

  /// Tells on the topic what happened to a matter, as far as it was not told before.
  public void tell(String matter, MatterStory story) {
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
