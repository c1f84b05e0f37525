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
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every endpoint × role × own and others' matters × signed out.
class MattersRightsTest {

  private static final String BUNDLES = "/api/v1/bundles";
  private static final String[] OWN = {RunningMatters.SLOW, RunningMatters.ON_THE_SPOT};
  private static final String[] OTHER_OFFICES = {
    RunningMatters.SLOW, RunningMatters.OTHER_DEPARTMENTS
  };
  private static final String[] ELSEWHERE = {
    RunningMatters.OTHER_CENTRES, RunningMatters.OTHER_CENTRES_TOO
  };

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

  private static final Set<String> HANDLING =
      Set.of("clerk", "reviewer", "village-agent", "approver");
  private static final Supplier<Calls> WINDOW_TWO = () -> Calls.as("staff-1002", "clerk");

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
      if (row.path().endsWith("/bundle-progress")) {
        var filed = clerk.post(BUNDLES, Calls.bundle("", OWN)).must(201).json();
        return Call.plain()
            .body(
                "{\"number\": \"%s\", \"code\": \"%s\"}"
                    .formatted(
                        filed.path("number").asString(), filed.path("receiptCode").asString()));
      }
      if (row.path().startsWith(BUNDLES)) {
        return bundled(row, village, OWN);
      }
      if (row.path().contains("/drafts")) {
        return draft(row, role);
      }
      if (row.path().contains("/consultations")) {
        Calls first = HANDLING.contains(role) ? Calls.as(person(role), role) : clerk;
        return consultation(row, first, person(role));
      }
      if (row.path().contains("/pre-reviews")) {
        Calls submitter = role.equals("citizen") ? Calls.as("citizen-2001", "citizen") : village;
        return check(row, submitter, clerk, RunningMatters.SLOW);
      }
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
      if (row.path().startsWith(BUNDLES)) {
        return Optional.of(bundled(row, clerk, OTHER_OFFICES));
      }
      if (row.path().contains("/consultations")) {
        Calls other = Calls.as("staff-1013", "reviewer");
        return Optional.of(consultation(row, other, "staff-1002"));
      }
      if (row.path().contains("/pre-reviews")) {
        return Optional.of(check(row, clerk, clerk, RunningMatters.OTHER_DEPARTMENTS));
      }
      return Optional.of(
          call(
              row,
              who -> clerk.file(RunningMatters.OTHER_DEPARTMENTS, who),
              clerk,
              Calls.as("staff-1005", "approver")));
    }

    @Override
    public Optional<Call> otherCentre(Row row) {
      if (row.path().startsWith(BUNDLES)) {
        return Optional.of(bundled(row, elsewhere, ELSEWHERE));
      }
      if (row.path().contains("/consultations")) {
        return Optional.of(consultation(row, elsewhere, "staff-2001"));
      }
      if (row.path().contains("/pre-reviews")) {
        return Optional.of(check(row, elsewhere, elsewhere, RunningMatters.OTHER_CENTRES));
      }
      return Optional.of(
          call(
              row, who -> elsewhere.file(RunningMatters.OTHER_CENTRES, who), elsewhere, elsewhere));
    }

    private static Call bundled(Row row, Calls filing, String[] items) {
      String body =
          switch (row.path().substring(row.path().lastIndexOf('/') + 1)) {
            case "bundles" -> Calls.bundle("", items);
            case "visit" -> "{\"purpose\": \"FILING\"}";
            case "request-supplement" -> "{\"materials\": [\"居民户口簿\"]}";
            default -> "%PDF-1.7\n";
          };
      Call call = row.method().equals("POST") ? Call.plain().body(body) : Call.plain();
      if (!row.path().contains("{number}")) {
        return call;
      }
      String number =
          filing.post(BUNDLES, Calls.bundle("", items)).must(201).json().path("number").asString();
      return call.and("number", number).and("material", "1");
    }

    private static String person(String role) {
      return PEOPLE.stream()
          .filter(person -> person.role().equals(role))
          .map(Person::id)
          .findFirst()
          .orElseThrow();
    }

    private static Call draft(Row row, String role) {
      String id = UUID.randomUUID().toString();
      if (row.method().equals("PUT")) {
        return Call.at("id", id).body("{}");
      }
      if (row.path().endsWith("/{id}")) {
        Calls.as(person(role), role).put("/api/v1/matters/drafts/" + id, "{}", null);
      }
      return Call.at("id", id);
    }

    /// A consultation that `first` was asked, handed over where somebody is to take over.
    private static Call consultation(Row row, Calls first, String receiver) {
      String body = row.method().equals("POST") ? consultationBody(row.path()) : null;
      if (!row.path().contains("{id}")) {
        return body == null ? Call.plain() : Call.plain().body(body);
      }
      boolean taken = row.path().endsWith("/take-over") || row.path().endsWith("/decline");
      Calls owner = taken && !receiver.startsWith("staff-2") ? WINDOW_TWO.get() : first;
      String id =
          owner
              .post("/api/v1/consultations", consultationBody("/consultations"))
              .must(201)
              .json()
              .path("id")
              .asString();
      if (taken) {
        owner.post(
            "/api/v1/consultations/" + id + "/hand-over",
            "{\"person\": \"%s\", \"reason\": \"该事项由其负责解答和办理\"}".formatted(receiver));
      }
      return body == null ? Call.at("id", id) : Call.at("id", id).body(body);
    }

    private static @Nullable String consultationBody(String path) {
      return switch (path.substring(path.lastIndexOf('/') + 1)) {
        case "consultations" ->
            "{\"channel\": \"WINDOW\", \"question\": \"办低保要带哪些材料\","
                + " \"visitor\": {\"name\": \"张小三\", \"phone\": \"13812343210\"}}";
        case "answer" -> "{\"text\": \"带户口簿\"}";
        case "hand-over" -> "{\"person\": \"staff-1002\", \"reason\": \"该事项由其负责解答和办理\"}";
        case "decline", "leave" -> "{\"reason\": \"来访人说改天再来，先回去了\"}";
        case "lead-to" -> "{\"body\": \"县自然资源局\", \"address\": \"县城示例路1号\"}";
        case "file" ->
            "{\"itemCode\": \"%s\", \"applicant\": {\"idType\": \"ID_CARD\","
                    .formatted(RunningMatters.SLOW)
                + " \"idNumber\": \"511321198001011234\"}}";
        case "unmask" -> UNMASK;
        case "erase" -> "{\"ground\": \"APPLICANT_REQUEST\"}";
        default -> null;
      };
    }

    /// A fresh pre-review, in the state the endpoint needs.
    private static Call check(Row row, Calls submitter, Calls clerk, String item) {
      String body = row.method().equals("POST") ? body(row.path()) : null;
      if (row.path().equals("/api/v1/pre-reviews")) {
        return body == null ? Call.plain() : Call.plain().body(body);
      }
      var submitted = submitter.preReview(item).json();
      String number = submitted.path("number").asString();
      if (row.path().startsWith("/api/v1/public/")) {
        return Call.plain()
            .body(
                "{\"number\": \"%s\", \"code\": \"%s\"}"
                    .formatted(number, submitted.path("queryCode").asString()));
      }
      if (row.path().endsWith("/resubmit")) {
        clerk.check(number, "request-correction", body("request-correction")).must(200);
      }
      if (row.path().endsWith("/erase")) {
        clerk.check(number, "withdraw", null).must(200);
      }
      Call call = Call.at("number", number);
      return body == null ? call : call.body(body);
    }

    private static Call call(Row row, UnaryOperator<String> filed, Calls clerk, Calls approver) {
      String body = row.method().equals("POST") ? body(row.path()) : null;
      if (row.path().endsWith("/numbers")) {
        return Call.plain().query("item=TX-MZ-01&day=2026-03-02");
      }
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
      Call call =
          Call.at("number", number).and("material", "1").and("file", "1").and("paper", "receipt");
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
        case "pre-reviews" -> Calls.checking(RunningMatters.SLOW);
        case "request-correction" -> "{\"materials\": [\"居民身份证\"]}";
        case "not-ours" -> "{\"rightBody\": \"县民政局\", \"reason\": \"该事项由县民政局直接办理\"}";
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
        case "release" -> "{\"reason\": \"今日外出入户，不能按时办理\"}";
        case "hand-over", "assign" -> "{\"to\": \"staff-1014\", \"reason\": \"今日外出入户，不能按时办理\"}";
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
