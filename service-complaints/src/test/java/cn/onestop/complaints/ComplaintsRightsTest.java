package cn.onestop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.web.Endpoints;
import cn.onestop.testkit.rights.Call;
import cn.onestop.testkit.rights.Fixtures;
import cn.onestop.testkit.rights.Person;
import cn.onestop.testkit.rights.RightsWalk;
import cn.onestop.testkit.rights.Row;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint × role × own and others' complaints × signed out.
class ComplaintsRightsTest {

  private static final List<Person> PEOPLE =
      List.of(
          Person.atCentre("staff-1008", "complaint-handler"),
          Person.atCentre("staff-1009", "supervisor"),
          Person.atCentre("staff-1010", "director"),
          Person.atCentre("staff-1011", "admin"),
          Person.atCentre("staff-1005", "approver"),
          Person.atOffice("staff-1003", "reviewer"),
          Person.atOffice("staff-1001", "clerk"),
          Person.ofThePublic("citizen-2001", "citizen"));

  @Test
  void everyone_may_do_what_the_table_says_and_nothing_else() {
    RunningComplaints service = RunningComplaints.get();
    service.office("2026-03-02T09:30");
    List<Right> rows = ComplaintsRights.TABLE.rows();
    // The operators' endpoints, the description and their rows are the kit's.
    List<String> endpoints =
        Endpoints.of(service.bean(RequestMappingHandlerMapping.class)).stream()
            .filter(
                endpoint -> endpoint.contains(" /api/v1/") && !endpoint.contains("/api/v1/ops/"))
            .toList();
    RightsWalk walk =
        new RightsWalk(
            URI.create(service.address()),
            service.tokens(),
            rows.stream().map(Right::toString).toList(),
            endpoints,
            PEOPLE,
            new Complaints());

    assertThat(walk.differences()).isEmpty();
    assertThat(walk.calls()).isGreaterThan(90);
  }

  /// A fresh complaint for each call, in the state the endpoint needs.
  private static final class Complaints implements Fixtures {

    private final Calls outside = Calls.signedOut();
    private final Calls handler = Calls.as("staff-1008", "complaint-handler");
    private final Calls supervisor = Calls.as("staff-1009", "supervisor");

    /// The supervisor's own are those about somebody who heads the centre.
    @Override
    public Call own(Row row, String role) {
      if (row.path().endsWith("/follow")) {
        var filed =
            outside
                .post("/api/v1/complaints", Calls.filing(RunningComplaints.WINDOW))
                .must(201)
                .json();
        return Call.plain()
            .body(
                "{\"number\": \"%s\", \"code\": \"%s\"}"
                    .formatted(
                        filed.path("number").asString(), filed.path("followCode").asString()));
      }
      String director = RunningComplaints.CENTRE + "-director";
      return role.equals("supervisor")
          ? call(row, Calls.filing(RunningComplaints.CENTRE, director), supervisor)
          : call(row, Calls.filing(RunningComplaints.WINDOW), handler);
    }

    @Override
    public Optional<Call> otherOffice(Row row) {
      return Optional.empty();
    }

    @Override
    public Optional<Call> otherCentre(Row row) {
      return Optional.of(
          call(
              row,
              Calls.filing(RunningComplaints.OTHER_CENTRE),
              Calls.as("staff-2008", "complaint-handler")));
    }

    private Call call(Row row, String filing, Calls handling) {
      String body = row.method().equals("POST") ? body(row.path()) : null;
      if (!row.path().contains("{number}")) {
        return body == null ? Call.plain() : Call.plain().body(body);
      }
      String number = outside.file(filing);
      ready(row.path(), number, handling);
      Call call = Call.at("number", number);
      return body == null ? call : call.body(body);
    }

    private static void ready(String path, String number, Calls handling) {
      if (path.endsWith("/reply")) {
        handling.operate(number, "accept", null).must(200);
      }
      if (path.endsWith("/erase")) {
        handling.operate(number, "refuse", body("/refuse")).must(200);
      }
    }

    private static @Nullable String body(String path) {
      return switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "complaints" -> Calls.filing(RunningComplaints.WINDOW);
        case "refuse" -> "{\"ground\": \"PETITION\", \"reason\": \"该事项属于信访事项，请向信访部门提出\"}";
        case "reply" -> "{\"finding\": \"FOUNDED\", \"answer\": \"经调查情况属实，已责令窗口当面致歉\"}";
        case "unmask" -> "{\"fields\": [\"NAME\", \"PHONE\"], \"reason\": \"电话联系投诉人核实情况\"}";
        case "erase" -> "{\"ground\": \"COMPLAINANT_REQUEST\"}";
        default -> null;
      };
    }
  }
}
