package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.Topics;
import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.web.Endpoints;
import cn.onestop.matters.Calls.Answer;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.ApiContract;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import cn.onestop.testkit.rights.Call;
import cn.onestop.testkit.rights.Fixtures;
import cn.onestop.testkit.rights.Person;
import cn.onestop.testkit.rights.RightsWalk;
import cn.onestop.testkit.rights.Row;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// Who saw, opened and was refused what.
class AuditTest {

  private static final String AUDIT = "/api/v1/ops/audit";
  private static final String REASON = "电话通知申请人补充户口簿";
  private static final String UNMASK =
      "{\"fields\": [\"NAME\", \"PHONE\"], \"reason\": \"%s\"}".formatted(REASON);

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls supervisor = Calls.as("staff-1009", "supervisor");

  @BeforeEach
  void on_a_day_of_its_own() {
    RunningMatters.get().office("2026-03-18T09:30");
  }

  @Test
  void what_is_needed_is_opened_for_a_reason_and_no_more() {
    String number = clerk.file(RunningMatters.SLOW);

    Answer opened = clerk.operate(number, "unmask", UNMASK).must(200);

    assertThat(opened.json().propertyNames()).containsExactlyInAnyOrder("number", "name", "phone");
    assertThat(opened.json().path("name").asString()).isEqualTo("张小三");
    assertThat(opened.json().path("phone").asString()).isEqualTo("13812343210");
    assertThat(
            clerk
                .operate(number, "unmask", "{\"fields\": [\"NAME\"], \"reason\": \"看看\"}")
                .must(422)
                .code())
        .isEqualTo("opening-reason-missing");
    clerk.operate(number, "unmask", "{\"fields\": [\"NAME\"]}").must(422);
    clerk
        .operate(number, "unmask", "{\"fields\": [], \"reason\": \"%s\"}".formatted(REASON))
        .must(400);
    assertThat(about(number, "OPENED")).hasSize(1);
  }

  @Test
  void asked_again_it_answers_again_and_is_on_record_once() {
    String number = clerk.file(RunningMatters.SLOW);
    String key = Calls.key();
    String path = "/api/v1/matters/" + number + "/unmask";

    Answer first = clerk.post(path, UNMASK, key).must(200);
    assertThat(clerk.post(path, UNMASK, key).must(200).text()).isEqualTo(first.text());

    assertThat(about(number, "OPENED"))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.path("person").asString()).isEqualTo("staff-1001");
          assertThat(line.path("roles").toString()).isEqualTo("[\"clerk\"]");
          assertThat(line.path("posts").toString()).isEqualTo("[\"post-of-staff-1001\"]");
          assertThat(line.path("operation").asString())
              .isEqualTo("POST /api/v1/matters/{number}/unmask");
          assertThat(line.path("fields").toString()).isEqualTo("[\"NAME\",\"PHONE\"]");
          assertThat(line.path("at").asString()).isEqualTo("2026-03-18T01:30:00.000Z");
          assertThat(line.has("calledAt")).isTrue();
        });
  }

  @Test
  void erased_data_cannot_be_opened() {
    String number = clerk.file(RunningMatters.SLOW);
    clerk.operate(number, "withdraw", null).must(200);
    Calls.as("staff-1011", "admin")
        .operate(number, "erase", "{\"ground\": \"APPLICANT_REQUEST\"}")
        .must(200);

    assertThat(clerk.operate(number, "unmask", UNMASK).must(409).code())
        .isEqualTo("nothing-to-open");
    assertThat(about(number, "OPENED")).isEmpty();
  }

  @Test
  void filing_leaves_no_trace_in_the_audit_and_reading_one() {
    String number = clerk.file(RunningMatters.SLOW);
    String other = clerk.file(RunningMatters.SLOW);
    Calls.as("staff-1003", "reviewer").get("/api/v1/matters/" + number).must(200);

    RunningMatters.until(() -> !about(number, "SEEN").isEmpty());
    assertThat(lines("?thing=" + number)).hasSize(1);
    assertThat(lines("?thing=" + other)).isEmpty();
  }

  @Test
  void who_was_kept_from_a_matter_is_told_apart_from_who_asked_for_none() {
    String number = clerk.file(RunningMatters.SLOW);
    String none = RunningMatters.SLOW + "209901010001";
    Calls elsewhere = Calls.as("staff-2001", "clerk");
    elsewhere.get("/api/v1/matters/" + number).must(404);
    elsewhere.get("/api/v1/matters/" + none).must(404);
    Calls.as("staff-1011", "admin").get("/api/v1/matters/" + number).must(403);
    Calls.as("staff-9999", "clerk").get("/api/v1/matters/" + number).must(403);
    // An ID number in an address is not kept.
    elsewhere.get("/api/v1/matters/511321198001011234").must(404);

    RunningMatters.until(() -> about(number, "REFUSED").size() == 2);
    JsonNode kept =
        about(number, "REFUSED").stream()
            .filter(line -> line.path("person").asString().equals("staff-2001"))
            .findFirst()
            .orElseThrow();
    assertThat(kept.path("code").asString()).isEqualTo("matter-unknown");
    assertThat(kept.path("hidden").asBoolean()).isTrue();
    assertThat(kept.path("posts").toString()).isEqualTo("[\"clerk-elsewhere\"]");
    RunningMatters.until(() -> refusals("staff-9999").size() == 1);
    assertThat(refusals("staff-9999").getFirst().path("code").asString()).isEqualTo("post-lacking");
    RunningMatters.until(() -> refusals("staff-2001").size() == 3);
    assertThat(refusals("staff-2001"))
        .filteredOn(line -> none.equals(line.path("thing").asString("")))
        .singleElement()
        .satisfies(line -> assertThat(line.path("hidden").asBoolean()).isFalse());
    assertThat(refusals("staff-2001").toString()).doesNotContain("511321198001011234");
  }

  @Test
  void supervisor_and_director_see_what_concerns_their_centre_and_no_other() {
    String ours = clerk.file(RunningMatters.SLOW);
    String theirs = Calls.as("staff-2001", "clerk").file(RunningMatters.OTHER_CENTRES);
    clerk.get("/api/v1/matters/" + ours).must(200);
    Calls.as("staff-2001", "clerk").get("/api/v1/matters/" + theirs).must(200);
    Calls admin = Calls.as("staff-1011", "admin");
    RunningMatters.until(() ->
        lines(admin, "?thing=" + ours).size() == 1 && lines(admin, "?thing=" + theirs).size() == 1);

    assertThat(lines("?thing=" + ours)).hasSize(1);
    assertThat(lines("?thing=" + theirs)).isEmpty();
    Calls there = Calls.as("staff-2009", "supervisor");
    assertThat(there.get(AUDIT + "?limit=200").must(200).text())
        .contains(theirs)
        .doesNotContain(ours);
    assertThat(there.get("/api/v1/matters/" + ours + "/audit").must(404).code())
        .isEqualTo("matter-unknown");
  }

  @Test
  void the_audit_of_one_matter_goes_over_all_days_and_reading_a_reason_stands_in_it() {
    String number = clerk.file(RunningMatters.SLOW);
    clerk.operate(number, "unmask", UNMASK).must(200);
    RunningMatters.get().office("2026-03-19T09:30");
    Calls.as("staff-1005", "approver").get("/api/v1/matters/" + number).must(200);
    RunningMatters.until(() -> outcomes(number).equals(List.of("OPENED", "SEEN")));

    RunningMatters.get().office("2026-03-18T09:31");
    String entry = about(number, "OPENED").getFirst().path("entry").asString();
    Answer read =
        supervisor.post(AUDIT + "/reason", "{\"entry\": \"%s\"}".formatted(entry)).must(200);
    assertThat(read.json().path("reason").asString()).isEqualTo(REASON);
    RunningMatters.until(() -> outcomes(number).equals(List.of("OPENED", "REASON_OPENED", "SEEN")));
    JsonNode page = supervisor.get("/api/v1/matters/" + number + "/audit?limit=2").must(200).json();
    assertThat(
            supervisor
                .get(
                    "/api/v1/matters/"
                        + number
                        + "/audit?after="
                        + page.path("next").asString().replace("/", "%2F"))
                .must(200)
                .json()
                .path("items"))
        .hasSize(1);
    assertThat(
            Calls.as("staff-2009", "supervisor")
                .post(AUDIT + "/reason", "{\"entry\": \"%s\"}".formatted(entry))
                .must(422)
                .code())
        .isEqualTo("audit-reason-unknown");
  }

  @Test
  void everyone_may_do_what_the_table_of_the_audit_says_and_nothing_else() {
    RunningMatters service = RunningMatters.get();
    String number = clerk.file(RunningMatters.SLOW);
    clerk.operate(number, "unmask", UNMASK).must(200);
    String entry = about(number, "OPENED").getFirst().path("entry").asString();
    RightsWalk walk =
        new RightsWalk(
            URI.create(service.address()),
            service.tokens(),
            service.beans(RightsTable.class).stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.path().startsWith(AUDIT))
                .map(Right::toString)
                .toList(),
            Endpoints.of(service.bean(RequestMappingHandlerMapping.class)).stream()
                .filter(endpoint -> endpoint.contains(AUDIT))
                .toList(),
            List.of(
                Person.atCentre("staff-1001", "clerk"),
                Person.atOffice("staff-1003", "reviewer"),
                Person.atCentre("staff-1009", "supervisor"),
                Person.atCentre("staff-1010", "director"),
                Person.atCentre("staff-1011", "admin"),
                Person.ofThePublic("citizen-2001", "citizen")),
            new Fixtures() {
              @Override
              public Call own(Row row, String role) {
                return row.path().endsWith("/reason")
                    ? Call.plain().body("{\"entry\": \"%s\"}".formatted(entry))
                    : Call.plain();
              }

              @Override
              public Optional<Call> otherOffice(Row row) {
                return Optional.empty();
              }

              @Override
              public Optional<Call> otherCentre(Row row) {
                return Optional.empty();
              }
            });

    assertThat(walk.differences()).isEmpty();
    assertThat(walk.calls()).isGreaterThan(25);
  }

  @Test
  void it_is_answered_and_sent_as_the_contracts_say() {
    String number = clerk.file(RunningMatters.SLOW);
    ApiContract api = new ApiContract(Calls.signedOut().get("/v3/api-docs").must(200).text());
    Answer opened = clerk.operate(number, "unmask", UNMASK).must(200);
    clerk.get("/api/v1/matters/" + number).must(200);
    Calls.as("staff-1011", "admin").get("/api/v1/matters/" + number).must(403);
    RunningMatters.until(() -> lines("?thing=" + number).size() == 3);
    String entry = about(number, "OPENED").getFirst().path("entry").asString();
    Answer reason =
        supervisor.post(AUDIT + "/reason", "{\"entry\": \"%s\"}".formatted(entry)).must(200);
    RunningMatters.until(() -> outcomes(number).size() == 4);

    fits(api, "POST /api/v1/matters/{number}/unmask", opened);
    fits(api, "GET /api/v1/ops/audit", supervisor.get(AUDIT + "?thing=" + number).must(200));
    fits(
        api,
        "GET /api/v1/matters/{number}/audit",
        supervisor.get("/api/v1/matters/" + number + "/audit").must(200));
    fits(api, "POST /api/v1/ops/audit/reason", reason);
    fits(
        api,
        "POST /api/v1/ops/audit/erasure",
        Calls.as("staff-1011", "admin").post(AUDIT + "/erasure", null).must(200));
    var sent = WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.AUDIT);
    assertThat(sent.stream().map(EventContract::type))
        .contains(
            "cn.onestop.audit.thing-seen.v1",
            "cn.onestop.audit.call-refused.v1",
            "cn.onestop.audit.personal-data-opened.v1",
            "cn.onestop.audit.reason-opened.v1");
    assertThat(sent).flatExtracting(EventContract::check).isEmpty();
  }

  private static void fits(ApiContract api, String endpoint, Answer answer) {
    assertThat(api.answerFlaws(endpoint, answer.status(), answer.text())).isEmpty();
  }

  private List<JsonNode> about(String number, String outcome) {
    return lines("?thing=" + number + "&outcome=" + outcome);
  }

  private static List<JsonNode> refusals(String person) {
    return lines(Calls.as("staff-1011", "admin"), "?outcome=REFUSED&limit=200&person=" + person);
  }

  private List<String> outcomes(String number) {
    return supervisor
        .get("/api/v1/matters/" + number + "/audit")
        .must(200)
        .json()
        .path("items")
        .valueStream()
        .map(line -> line.path("outcome").asString())
        .toList();
  }

  private List<JsonNode> lines(String query) {
    return lines(supervisor, query);
  }

  private static List<JsonNode> lines(Calls caller, String query) {
    return caller.get(AUDIT + query).must(200).json().path("items").valueStream().toList();
  }
}
