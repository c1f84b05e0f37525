package cn.onestop.kit.trial;

import static cn.onestop.kit.signedin.Right.get;
import static cn.onestop.kit.signedin.Right.post;
import static cn.onestop.kit.signedin.Right.put;
import static cn.onestop.kit.signedin.Role.ADMIN;
import static cn.onestop.kit.signedin.Role.APPROVER;
import static cn.onestop.kit.signedin.Role.CITIZEN;
import static cn.onestop.kit.signedin.Role.CLERK;
import static cn.onestop.kit.signedin.Role.REVIEWER;
import static cn.onestop.kit.signedin.Role.SUPERVISOR;
import static cn.onestop.kit.signedin.Role.VILLAGE_AGENT;
import static cn.onestop.kit.signedin.Scope.CENTRE;
import static cn.onestop.kit.signedin.Scope.NONE;
import static cn.onestop.kit.signedin.Scope.OFFICE;

import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.web.ProblemTexts;
import cn.onestop.testkit.rights.TestTokens;
import cn.onestop.time.clock.OfficeClock;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// Started once for all tests that call it.
public final class TrialService {
  public static final String CENTRE_CODE = "511321900000";
  public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  public static final TestTokens TOKENS = TestTokens.start();
  public static final ConfigurableApplicationContext CONTEXT = start();
  public static final URI ADDRESS =
      URI.create("http://127.0.0.1:" + CONTEXT.getEnvironment().getProperty("local.server.port"));

  private TrialService() {}

  private static ConfigurableApplicationContext start() {
    return start(TOKENS.settings(), "management.server.port=0");
  }

  /// One more, with settings of its own.
  public static ConfigurableApplicationContext start(List<String> identity, String... more) {
    var settings =
        new ArrayList<>(
            List.of(
                "server.port=0",
                "management.endpoint.health.probes.add-additional-paths=true",
                "spring.main.banner-mode=off",
                "spring.threads.virtual.enabled=true",
                "onestop.web.max-body=64KB"));
    settings.addAll(identity);
    settings.addAll(List.of(more));
    return new SpringApplicationBuilder(Wiring.class)
        .web(WebApplicationType.SERVLET)
        .properties(settings.toArray(String[]::new))
        .run();
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration(
      excludeName = {
        "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
        "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
      })
  @Import({ThingController.class, TroubleController.class})
  static class Wiring {

    @Bean
    RightsTable rights() {
      return RightsTable.of(
          get("/api/v1/things").anyone(),
          post("/api/v1/things").may(CLERK, VILLAGE_AGENT).within(NONE),
          get("/api/v1/things/{number}")
              .may(CLERK, REVIEWER, VILLAGE_AGENT, APPROVER, SUPERVISOR, CITIZEN)
              .within(CENTRE),
          put("/api/v1/things/{number}").may(CLERK).within(NONE),
          post("/api/v1/things/{number}/accept").may(CLERK, APPROVER).within(OFFICE),
          get("/api/v1/me").signedIn(),
          post("/api/v1/public/ask").anyone(),
          post("/api/v1/public/file").anyone(),
          get("/api/v1/trouble/{kind}").anyone(),
          post("/api/v1/ops/verification").may(ADMIN).within(NONE));
    }

    @Bean
    ProblemTexts texts() {
      return new ProblemTexts("cn/onestop/kit/trial/problems");
    }

    @Bean
    OfficeClock clock() {
      return () -> NOW;
    }

    @Bean
    Posts posts() {
      return new TrialPosts();
    }
  }

  /// Posts from before the office's today on; the former clerk's ended the day before.
  static final class TrialPosts implements Posts {
    private static final Map<String, HeldPost> HELD =
        Map.of(
            "clerk-1", post("P1", Role.CLERK, "W01", OfficeKind.WINDOW),
            "reviewer-1", post("P2", Role.REVIEWER, "D01", OfficeKind.DEPARTMENT),
            "village-1", post("P3", Role.VILLAGE_AGENT, "V01", OfficeKind.VILLAGE),
            "approver-1", post("P4", Role.APPROVER, CENTRE_CODE, OfficeKind.CENTRE),
            "supervisor-1", post("P5", Role.SUPERVISOR, CENTRE_CODE, OfficeKind.CENTRE),
            "admin-1", post("P6", Role.ADMIN, CENTRE_CODE, OfficeKind.CENTRE));

    private static HeldPost post(String code, Role role, String office, OfficeKind kind) {
      return new HeldPost(code, Set.of(role), office, kind, CENTRE_CODE);
    }

    @Override
    public List<HeldPost> heldBy(String personId, Instant at) {
      if (personId.equals("former-clerk")) {
        return at.isBefore(Instant.parse("2026-03-01T00:00:00Z"))
            ? List.of(HELD.get("clerk-1"))
            : List.of();
      }
      var post = HELD.get(personId);
      return post == null ? List.of() : List.of(post);
    }
  }
}
