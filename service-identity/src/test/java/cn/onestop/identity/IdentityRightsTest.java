package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.identity.account.AccountDesk;
import cn.onestop.identity.account.Profile;
import cn.onestop.identity.session.Session;
import cn.onestop.identity.session.Sessions;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.web.Endpoints;
import cn.onestop.testkit.rights.Call;
import cn.onestop.testkit.rights.Fixtures;
import cn.onestop.testkit.rights.Person;
import cn.onestop.testkit.rights.RightsWalk;
import cn.onestop.testkit.rights.Row;
import cn.onestop.testkit.rights.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint × role × signed out.
class IdentityRightsTest {
  private static final List<Person> PEOPLE =
      List.of(
          Person.atCentre("staff-1011", "admin"),
          Person.atCentre("staff-1010", "director"),
          Person.atCentre("staff-1009", "supervisor"),
          Person.atOffice("staff-1001", "clerk"),
          Person.ofThePublic("citizen-2001", "citizen"));

  @Test
  void everyone_may_do_what_the_table_says_and_nothing_else() {
    try (var tokens = TestTokens.start();
        var identity = RunningIdentity.trusting(tokens)) {
      // The pages have tests of their own.
      var rows =
          IdentityRights.TABLE.rows().stream()
              .filter(right -> right.path().startsWith("/api/v1/"))
              .toList();
      var endpoints =
          Endpoints.of(identity.bean(RequestMappingHandlerMapping.class)).stream()
              .filter(
                  endpoint -> endpoint.contains(" /api/v1/") && !endpoint.contains("/api/v1/ops/"))
              .toList();
      var walk =
          new RightsWalk(
              identity.address(),
              tokens,
              rows.stream().map(Right::toString).toList(),
              endpoints,
              PEOPLE,
              new Things(identity));

      assertThat(walk.differences()).isEmpty();
      assertThat(walk.calls()).isGreaterThan(70);
    }
  }

  /// A fresh account or session for each call.
  private record Things(RunningIdentity identity) implements Fixtures {

    @Override
    public Call own(Row row, String role) {
      var path = row.path();
      if (path.contains("{account}")) {
        return Call.at("account", account(path)).body(body(path));
      }
      if (path.contains("{sid}")) {
        return Call.at("sid", session(role)).body("{}");
      }
      if (path.endsWith("/audit")) {
        return Call.plain().query("day=2026-03-02");
      }
      return row.method().equals("POST") ? Call.plain().body(body(path)) : Call.plain();
    }

    private static String body(String path) {
      return switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "accounts" ->
            "{\"name\":\"%s\",\"subject\":\"staff-9\",\"roles\":[]}".formatted(UUID.randomUUID());
        case "roles" -> "{\"roles\":[\"reviewer\"]}";
        default -> "{}";
      };
    }

    private String account(String path) {
      var desk = identity.bean(AccountDesk.class);
      var id =
          desk.create(
                  new Profile("x-" + UUID.randomUUID(), null),
                  "staff-9",
                  List.of("clerk"),
                  command())
              .done()
              .id();
      if (path.endsWith("/enable")) {
        desk.disable(new AccountDesk.Asked(id, null, command()));
      }
      return id;
    }

    private String session(String role) {
      var person =
          PEOPLE.stream().filter(it -> it.role().equals(role)).findFirst().orElseThrow().id();
      var sid = UUID.randomUUID().toString();
      var now = Instant.now();
      identity
          .bean(Sessions.class)
          .begin(
              new Session(sid, "u-x", person, now, now, now.plus(Duration.ofHours(1)), 1), "hash");
      return sid;
    }

    private static Command command() {
      return new Command("test:" + UUID.randomUUID(), "", "test");
    }

    @Override
    public Optional<Call> otherOffice(Row row) {
      return Optional.empty();
    }

    @Override
    public Optional<Call> otherCentre(Row row) {
      return Optional.empty();
    }
  }
}
