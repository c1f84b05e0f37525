package cn.onestop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.complaints.Calls.Answer;
import cn.onestop.testkit.contract.ApiContract;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who opened, saw and was kept from complaints.
class AuditTest {

  private static final String COMPLAINTS = "/api/v1/complaints/";
  private static final String AUDIT = "/api/v1/ops/audit";
  private static final String UNMASK =
      "{\"fields\": [\"NAME\", \"PHONE\"], \"reason\": \"电话联系投诉人核实情况\"}";
  private static final String DIRECTOR = RunningComplaints.CENTRE + "-director";

  private final Calls outside = Calls.signedOut();
  private final Calls handler = Calls.as("staff-1008", "complaint-handler");
  private final Calls supervisor = Calls.as("staff-1009", "supervisor");
  private final Calls director = Calls.as("staff-1010", "director");
  private final Calls admin = Calls.as("staff-1011", "admin");

  @BeforeEach
  void on_a_day_of_its_own() {
    RunningComplaints.get().office("2026-03-20T09:30");
  }

  @Test
  void whoever_handles_it_opens_who_complained_and_that_is_on_record() {
    String number = outside.file(Calls.filing(RunningComplaints.WINDOW));

    Answer opened = handler.operate(number, "unmask", UNMASK).must(200);

    assertThat(opened.json().path("name").asString()).isEqualTo("张小三");
    assertThat(opened.json().path("phone").asString()).isEqualTo("13812343210");
    assertThat(lines(director, number))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.path("outcome").asString()).isEqualTo("OPENED");
          assertThat(line.path("person").asString()).isEqualTo("staff-1008");
        });
    handler.operate(number, "unmask", "{\"fields\": [\"PHONE\"], \"reason\": \"要\"}").must(422);
    assertThat(
            new ApiContract(outside.get("/v3/api-docs").must(200).text())
                .answerFlaws(
                    "POST /api/v1/complaints/{number}/unmask", opened.status(), opened.text()))
        .isEmpty();
  }

  @Test
  void who_only_watches_opens_nothing_and_of_an_anonymous_complaint_nobody_does() {
    String named = outside.file(Calls.filing(RunningComplaints.WINDOW));
    supervisor.operate(named, "unmask", UNMASK).must(404);
    assertThat(director.operate(named, "unmask", UNMASK).must(403).code())
        .isEqualTo("role-lacking");
    String open = outside.file(Calls.suggestion(RunningComplaints.WINDOW));
    assertThat(supervisor.operate(open, "unmask", UNMASK).must(403).code())
        .isEqualTo("complaint-not-theirs-to-handle");
    assertThat(handler.operate(open, "unmask", UNMASK).must(409).code())
        .isEqualTo("nothing-to-open");
    RunningComplaints.until(
        () -> lines(admin, named).size() == 2 && lines(admin, open).size() == 1);

    assertThat(lines(admin, named)).allMatch(line -> outcome(line).equals("REFUSED"));
  }

  @Test
  void what_is_kept_from_somebody_is_kept_from_them_in_the_audit_too() {
    String aboutTheDirector = outside.file(Calls.filing(RunningComplaints.CENTRE, DIRECTOR));
    supervisor.get(COMPLAINTS + aboutTheDirector).must(200);
    director.get(COMPLAINTS + aboutTheDirector).must(404);
    RunningComplaints.until(() -> lines(supervisor, aboutTheDirector).size() == 2);

    assertThat(lines(supervisor, aboutTheDirector))
        .extracting(AuditTest::outcome)
        .containsExactly("SEEN", "REFUSED");
    assertThat(lines(supervisor, aboutTheDirector).getLast().path("hidden").asBoolean()).isTrue();
    assertThat(lines(director, aboutTheDirector)).isEmpty();
    assertThat(director.get(AUDIT + "?limit=200").must(200).text())
        .doesNotContain(aboutTheDirector);
    assertThat(lines(Calls.as("staff-2009", "supervisor"), aboutTheDirector)).isEmpty();
  }

  private static String outcome(JsonNode line) {
    return line.path("outcome").asString();
  }

  private static List<JsonNode> lines(Calls caller, String number) {
    return caller
        .get(AUDIT + "?thing=" + number)
        .must(200)
        .json()
        .path("items")
        .valueStream()
        .toList();
  }
}
