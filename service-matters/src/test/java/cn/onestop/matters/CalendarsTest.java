package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.matters.Calls.Answer;
import cn.onestop.time.calendar.WorkingCalendar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalendarsTest {

  private static final RunningMatters SERVICE = RunningMatters.get();
  private static final String CALENDARS = "/api/v1/matters/calendars";

  /// A made-up calendar: the real notice comes at the end of 2026.
  private static final String YEAR_2027 =
      "{\"text\": \"year 2027\\nversion 1\\nsource 测试用，非真实通知\\nholiday 2027-01-01 元旦\\n\"}";

  static final String DUE_DATE_COUNTED = "cn.onestop.matters.due-date-counted.v1";

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls admin = Calls.as("staff-1011", "admin");

  @Test
  void a_matter_that_awaits_a_calendar_is_accepted_and_counted_once_the_calendar_is_there() {
    SERVICE.office("2026-12-10T10:00");
    String number = clerk.file(RunningMatters.SLOW);
    String key = Calls.key();
    String accept = "/api/v1/matters/" + number + "/accept";
    Answer accepted = clerk.post(accept, null, key).must(200);
    JsonNode promised = accepted.json().path("promised");
    assertThat(promised.path("awaitingCalendar").asInt()).isEqualTo(2027);
    assertThat(promised.path("notBefore").asString()).isEqualTo("2026-12-31");
    assertThat(promised.path("explanation").toString()).contains("2027");
    assertThat(promised.has("due")).isFalse();
    RunningMatters.until(
        () -> admin.get(CALENDARS).must(200).json().path("awaiting").path("2027").asInt(0) > 0);

    assertThat(
            admin
                .post(CALENDARS, "{\"text\": \"year 2027\\nholiday 2027-13-01 x\"}")
                .must(422)
                .text())
        .contains("第 2 行");
    String importing = Calls.key();
    Answer imported = admin.post(CALENDARS, YEAR_2027, importing).must(201);
    assertThat(admin.post(CALENDARS, YEAR_2027, importing).must(201).text())
        .isEqualTo(imported.text());
    assertThat(admin.post(CALENDARS, YEAR_2027.replace("元旦", "新年"), importing).must(422).code())
        .isEqualTo("idempotency-key-reused");

    RunningMatters.until(
        () -> clerk.get("/api/v1/matters/" + number).json().path("promised").has("due"));
    JsonNode read = clerk.get("/api/v1/matters/" + number).must(200).json();
    assertThat(read.path("promised").path("dueOn").asString()).isEqualTo("2027-01-08");
    assertThat(read.path("statutory").path("dueOn").asString()).isEqualTo("2027-01-22");
    List<String> types =
        read.path("timeline").valueStream().map(each -> each.path("type").asString()).toList();
    assertThat(types).containsOnlyOnce("due-date-counted");
    RunningMatters.sentAsTheContractSays(List.of(DUE_DATE_COUNTED));

    // The acceptance, told again, is told as it was.
    assertThat(clerk.post(accept, null, key).must(200).text()).isEqualTo(accepted.text());
    RunningMatters.until(
        () -> admin.get(CALENDARS).must(200).json().path("awaiting").path("2027").asInt(0) == 0);
    assertThat(admin.get(CALENDARS).json().path("years").toString()).contains("\"year\":2027");
  }

  /// The year 2026 again, with Friday 20 November off as well.
  @Test
  void a_corrected_calendar_moves_an_open_promise_and_says_so() {
    SERVICE.office("2026-11-02T10:00");
    String number = clerk.file(RunningMatters.SLOW);
    clerk.operate(number, "accept", null).must(200);
    assertThat(dueOn(number)).isEqualTo("2026-11-30");
    RunningMatters.until(
        () -> clerk.get("/api/v1/matters?q=" + number).text().contains("\"ACCEPTED\""));

    String shipped = WorkingCalendar.shipped().text();
    String corrected =
        shipped
            .substring(shipped.indexOf("year 2026"))
            .replace("version 1", "version 2")
            .replaceFirst("source .*", "source 测试用更正通知")
            .replace("workday 2026-01-04", "holiday 2026-11-20 测试\nworkday 2026-01-04");
    admin
        .post(CALENDARS, JsonMapper.shared().writeValueAsString(Map.of("text", corrected)))
        .must(201);

    RunningMatters.until(() -> dueOn(number).equals("2026-12-01"));
    JsonNode moved =
        clerk
            .get("/api/v1/matters/" + number)
            .json()
            .path("timeline")
            .valueStream()
            .filter(each -> each.path("type").asString().equals("due-date-counted"))
            .findFirst()
            .orElseThrow();
    assertThat(moved.path("details").path("source").asString()).isEqualTo("测试用更正通知");
    assertThat(moved.path("details").path("promisedBefore").path("due").asString())
        .startsWith("2026-11-30");
  }

  private String dueOn(String number) {
    return clerk
        .get("/api/v1/matters/" + number)
        .json()
        .path("promised")
        .path("dueOn")
        .asString("");
  }
}
