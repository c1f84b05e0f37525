package cn.onestop.kit.signedin.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.trial.TrialService;
import cn.onestop.testkit.rights.Call;
import cn.onestop.testkit.rights.Fixtures;
import cn.onestop.testkit.rights.Person;
import cn.onestop.testkit.rights.RightsWalk;
import cn.onestop.testkit.rights.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RightsWalkTest {
  private static final List<Person> PEOPLE =
      List.of(
          Person.atOffice("clerk-1", "clerk"),
          Person.atOffice("reviewer-1", "reviewer"),
          Person.atOffice("village-1", "village-agent"),
          Person.atCentre("approver-1", "approver"),
          Person.atCentre("supervisor-1", "supervisor"),
          Person.atCentre("admin-1", "admin"),
          Person.ofThePublic("citizen-1", "citizen"));
  private static final List<String> TABLE =
      TrialService.CONTEXT.getBeanProvider(RightsTable.class).stream()
          .flatMap(table -> table.rows().stream())
          .map(Right::toString)
          .toList();
  private static final Set<String> ENDPOINTS =
      Endpoints.of(
          TrialService.CONTEXT.getBean(
              "requestMappingHandlerMapping", RequestMappingHandlerMapping.class));

  private static final class Things implements Fixtures {
    @Override
    public Call own(Row row, String role) {
      return on("ours", row);
    }

    @Override
    public Optional<Call> otherOffice(Row row) {
      return Optional.of(on("next-door", row));
    }

    @Override
    public Optional<Call> otherCentre(Row row) {
      return Optional.of(on("far-away", row));
    }

    private static Call on(String number, Row row) {
      var call = Call.at("number", number).and("kind", "none");
      return switch (row.endpoint()) {
        case "POST /api/v1/things" ->
            call.body("{\"name\":\"a\",\"parts\":[{\"name\":\"p\",\"count\":1}]}");
        case "PUT /api/v1/things/{number}" -> call.header("If-Match", "\"12\"");
        default -> row.method().equals("POST") ? call.body("{}") : call;
      };
    }
  }

  private static RightsWalk walk(Collection<String> rows, List<Person> people, Fixtures fixtures) {
    return new RightsWalk(
        TrialService.ADDRESS, TrialService.TOKENS, rows, ENDPOINTS, people, fixtures);
  }

  @Test
  void the_service_answers_as_its_table_says_but_for_the_endpoint_it_forgot() {
    var walk = walk(TABLE, PEOPLE, new Things());

    assertThat(walk.differences())
        .containsExactly("GET /api/v1/forgotten has no row in the rights table");
    assertThat(walk.calls()).isGreaterThan(100);
  }

  @Test
  void a_row_that_says_another_role_another_reach_or_another_address_is_found() {
    var wrong =
        List.of(
            "GET /api/v1/me | anyone | none",
            "POST /api/v1/things/{number}/accept | reviewer approver | office",
            "GET /api/v1/things/{number} | clerk reviewer village-agent approver supervisor citizen | office",
            "GET /api/v1/nowhere | anyone | none");
    var found = walk(wrong, PEOPLE, new Things()).differences();

    assertThat(found)
        .contains(
            "GET /api/v1/nowhere has a row but is no endpoint",
            "GET /api/v1/me signed out: expected LET_IN, was 401 signed-out",
            "POST /api/v1/things/{number}/accept as clerk: expected ROLE_LACKING, was 200 ",
            "POST /api/v1/things/{number}/accept as reviewer: expected LET_IN, was 403 role-lacking",
            "GET /api/v1/things/{number} as clerk on a thing of another office: "
                + "expected NOT_FOUND, was 200 ");
  }

  @Test
  void a_role_nobody_walks_as_is_told() {
    var withoutAdmin = PEOPLE.stream().filter(person -> !person.role().equals("admin")).toList();

    assertThat(walk(TABLE, withoutAdmin, new Things()).differences())
        .contains("POST /api/v1/ops/verification: nobody walks as admin");
  }

  @Test
  void a_thing_that_is_not_provided_is_told() {
    var onlyOwn =
        new Fixtures() {
          @Override
          public Call own(Row row, String role) {
            return new Things().own(row, role);
          }

          @Override
          public Optional<Call> otherOffice(Row row) {
            return Optional.empty();
          }

          @Override
          public Optional<Call> otherCentre(Row row) {
            return Optional.empty();
          }
        };

    assertThat(new TreeSet<>(walk(TABLE, PEOPLE, onlyOwn).differences()))
        .contains(
            "POST /api/v1/things/{number}/accept: no fixture for a thing of another office",
            "GET /api/v1/things/{number}: no fixture for a thing of another centre");
  }
}
