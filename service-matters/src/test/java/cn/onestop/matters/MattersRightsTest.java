package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.web.Endpoints;
import cn.onestop.matters.identity.IdNumbers;
import cn.onestop.testkit.rights.Call;
import cn.onestop.testkit.rights.Fixtures;
import cn.onestop.testkit.rights.Person;
import cn.onestop.testkit.rights.RightsWalk;
import cn.onestop.testkit.rights.Row;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint × role × own and others' matters × signed out.
class MattersRightsTest {

  private static final String UNMASK =
      "{\"fields\": [\"NAME\", \"PHONE\"], \"reason\": \"电话通知申请人补充户口簿\"}";

  /// A window reaches the whole centre: one front desk.
  private static final List<Person> PEOPLE =
      List.of(
          Person.atCentre("staff-1001", "clerk"),
          Person.atOffice("staff-1003", "reviewer"),
          Person.atOffice("staff-1004", "village-agent"),
          Person.atCentre("staff-1005", "approver"),
          Person.atCentre("staff-1009", "supervisor"),
          Person.atCentre("staff-1010", "director"),
          Person.atCentre("staff-1011", "admin"),
          Person.ofThePublic("citizen-2001", "citizen"));

  @Test
  void everyone_may_do_what_the_table_says_and_nothing_else() {
    RunningMatters service = RunningMatters.get();
    service.office("2026-03-02T09:30");
    List<Right> rows = MattersRights.TABLE.rows();
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
            new Matters());

    assertThat(walk.differences()).isEmpty();
    assertThat(walk.calls()).isGreaterThan(200);
  }

  /// A fresh matter for each call, in the state the endpoint needs.
  private static final class Matters implements Fixtures {

    private final Calls clerk = Calls.as("staff-1001", "clerk");
    private final Calls village = Calls.as("staff-1004", "village-agent");
    private final Calls elsewhere = Calls.as("staff-2001", "clerk");

    @Override
    public Call own(Row row, String role) {
      if (row.path().endsWith("/progress")) {
        var filed =
            clerk.post("/api/v1/matters", Calls.filing(RunningMatters.SLOW)).must(201).json();
        return Call.plain()
            .body(
                "{\"number\": \"%s\", \"code\": \"%s\"}"
                    .formatted(
                        filed.path("number").asString(), filed.path("receiptCode").asString()));
      }
      boolean onTheSpot =
          (row.path().endsWith("/decide") && role.equals("clerk"))
              || row.path().endsWith("/settle");
      // Filed in the village, so that it is the village agent's own as well as the department's.
      String item = onTheSpot ? RunningMatters.ON_THE_SPOT : RunningMatters.SLOW;
      return call(row, who -> village.file(item, who), clerk, Calls.as("staff-1005", "approver"));
    }

    @Override
    public Optional<Call> otherOffice(Row row) {
      return Optional.of(
          call(
              row,
              who -> clerk.file(RunningMatters.OTHER_DEPARTMENTS, who),
              clerk,
              Calls.as("staff-1005", "approver")));
    }

    @Override
    public Optional<Call> otherCentre(Row row) {
      return Optional.of(
          call(
              row, who -> elsewhere.file(RunningMatters.OTHER_CENTRES, who), elsewhere, elsewhere));
    }

    private static Call call(Row row, UnaryOperator<String> filed, Calls clerk, Calls approver) {
      String body = row.method().equals("POST") ? body(row.path()) : null;
      if (row.path().endsWith("/find")) {
        filed.apply(Calls.ID_NUMBER);
      }
      if (row.path().contains("{ref}")) {
        Call call = Call.at("ref", reference(filed, clerk));
        return body == null ? call : call.body(body);
      }
      if (!row.path().contains("{number}")) {
        return body == null ? Call.plain() : Call.plain().body(body);
      }
      String number = filed.apply(Calls.ID_NUMBER);
      ready(row.path(), number, clerk, approver);
      Call call = Call.at("number", number).and("material", "1").and("file", "1");
      return body == null ? call : call.body(body.formatted(number));
    }

    /// Of somebody who has filed this once.
    private static String reference(UnaryOperator<String> filed, Calls clerk) {
      String who = IdNumbers.next();
      filed.apply(who);
      return clerk
          .post("/api/v1/applicants/find", "{\"idNumber\": \"%s\"}".formatted(who))
          .must(200)
          .json()
          .path("ref")
          .asString();
    }

    private static void ready(String path, String number, Calls clerk, Calls approver) {
      if (path.endsWith("/complete-step")
          || path.endsWith("/decide")
          || path.endsWith("-special-procedure")
          || path.endsWith("/extend")) {
        clerk.operate(number, "accept", null).must(200);
      }
      if (path.endsWith("/end-special-procedure")) {
        approver.operate(number, "start-special-procedure", body("start-special-procedure"));
      }
      if (path.endsWith("/revoke")) {
        clerk.operate(number, "accept-provisionally", body("accept-provisionally")).must(200);
      }
      if (path.endsWith("/check-commitment")) {
        clerk.operate(number, "accept-on-commitment", body("accept-on-commitment")).must(200);
        approver.operate(number, "decide", "{\"outcome\": \"GRANTED\"}");
      }
      if (path.endsWith("/supplement")) {
        clerk.operate(number, "request-supplement", body("request-supplement")).must(200);
      }
      if (path.endsWith("/{file}") || path.endsWith("/remove") || path.endsWith("/reuse")) {
        clerk.post("/api/v1/matters/" + number + "/materials/1/files", "%PDF-1.7\n").must(201);
      }
      if (path.endsWith("/erase")) {
        clerk.operate(number, "withdraw", null).must(200);
      }
    }

    private static @Nullable String body(String path) {
      return switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "matters" -> Calls.filing(RunningMatters.SLOW);
        case "refuse" -> "{\"ground\": \"OTHER\", \"reason\": \"申请事项不属于本机关职权范围\"}";
        case "request-supplement" -> "{\"materials\": [\"居民户口簿\"]}";
        case "return" -> "{\"reason\": \"同一申请已于昨日在二号窗口收件\"}";
        case "transfer" -> "{\"office\": \"县民政局\", \"reason\": \"该事项由县民政局直接办理\"}";
        case "files" -> "%%PDF-1.7\n";
        case "reuse" -> "{\"fromNumber\": \"%s\", \"fromFile\": 1, \"consent\": true}";
        case "remove" -> "{\"ground\": \"MISFILED\"}";
        case "start-special-procedure" ->
            "{\"kind\": \"入户调查\", \"approvedDays\": 5, \"notice\": \"定于下周入户调查，预计五个工作日\"}";
        case "extend" -> "{\"amount\": 5, \"reason\": \"需进一步核实家庭收入情况\"}";
        case "accept-provisionally" ->
            "{\"materials\": [\"居民户口簿\"], \"promise\": \"本人承诺在十个工作日内补交\"}";
        case "accept-on-commitment" -> "{\"commitment\": \"本人承诺符合告知的全部条件\"}";
        case "check-commitment" -> "{\"kept\": true}";
        case "revoke" -> "{\"reason\": \"补交的材料仍不符合法定形式\"}";
        case "visit" -> "{\"purpose\": \"FILING\"}";
        case "complete-step" -> "{\"step\": 3}";
        case "decide" -> "{\"outcome\": \"GRANTED\", \"stepsLeftOut\": \"上级文件明确此类情形不再公示\"}";
        case "deliver" -> "{\"method\": \"WINDOW\"}";
        case "search" -> "{\"name\": \"张小三\"}";
        case "find" -> "{\"idNumber\": \"%s\"}".formatted(Calls.ID_NUMBER);
        case "unmask" -> UNMASK;
        case "erase" -> "{\"ground\": \"APPLICANT_REQUEST\"}";
        case "calendars" -> "{\"text\": \"year 2099\"}";
        default -> null;
      };
    }
  }
}
