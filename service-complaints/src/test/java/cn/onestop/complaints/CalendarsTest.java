package cn.onestop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CalendarsTest {

  private static final RunningComplaints SERVICE = RunningComplaints.get();

  private final Calls handler = Calls.as("staff-1008", "complaint-handler");

  @Test
  void a_complaint_that_awaits_a_calendar_is_counted_once_the_calendar_has_come() {
    SERVICE.office("2026-12-31T10:00");
    JsonNode filed =
        Calls.signedOut()
            .post("/api/v1/complaints", Calls.filing(RunningComplaints.WINDOW))
            .must(201)
            .json();
    String number = filed.path("number").asString();
    assertThat(filed.path("decide").path("awaitingCalendar").asInt()).isEqualTo(2027);
    assertThat(filed.path("decide").has("due")).isFalse();
    assertThat(filed.path("next").asString()).contains("2027").contains("2026-12-31");
    String accepted = Calls.signedOut().file(Calls.suggestion(RunningComplaints.WINDOW));
    handler.operate(accepted, "accept", null).must(200);

    // A made-up calendar: the real notice comes at the end of 2026.
    SERVICE.publishCalendar(
        2027, "year 2027\nversion 1\nsource 测试用，非真实通知\nholiday 2027-01-01 元旦\n");
    RunningComplaints.until(() -> read(number).path("decide").has("due"));
    RunningComplaints.until(() -> read(accepted).path("answer").has("due"));
    assertThat(read(number).path("decide").path("dueOn").asString()).isEqualTo("2027-01-05");
    assertThat(read(accepted).path("answer").path("dueOn").asString()).isEqualTo("2027-01-15");
    assertThat(
            read(number).path("timeline").valueStream().map(each -> each.path("type").asString()))
        .containsOnlyOnce("due-date-counted");
    RunningComplaints.until(
        () -> ComplaintsServiceTest.numbers(handler, "?due=2027-01-05&limit=200").contains(number));
  }

  private JsonNode read(String number) {
    return handler.get("/api/v1/complaints/" + number).must(200).json();
  }
}
