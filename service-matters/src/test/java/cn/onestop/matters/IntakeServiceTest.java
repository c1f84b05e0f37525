package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From the filing to the acceptance, over HTTP.
class IntakeServiceTest {

  private static final String MATTERS = "/api/v1/matters/";

  private final RunningMatters service = RunningMatters.get();
  private final Calls clerk = Calls.as("staff-1001", "clerk");

  @BeforeEach
  void onAMondayMorning() {
    service.office("2026-03-02T09:30");
  }

  @Test
  void what_is_missing_is_told_comes_and_is_accepted() {
    String number = clerk.file(RunningMatters.SLOW);
    var outside = clerk.operate(number, "request-supplement", "{\"materials\": [\"无犯罪证明\"]}");
    assertThat(outside.must(422).code()).isEqualTo("matter-material-outside-guide");
    assertThat(outside.json().path("published").toString()).contains("居民户口簿");

    String key = Calls.key();
    String notice = "{\"materials\": [\"居民户口簿\", \"申请书\"], \"explanation\": \"户口簿缺少本人页，申请书未签名\"}";
    var told = clerk.post(MATTERS + number + "/request-supplement", notice, key).must(200);
    assertThat(clerk.post(MATTERS + number + "/request-supplement", notice, key).text())
        .isEqualTo(told.text());
    assertThat(told.json().path("state").asString()).isEqualTo("AWAITING_SUPPLEMENT");

    assertThat(
            clerk
                .post(
                    MATTERS + number + "/supplement",
                    "{\"materials\": [\"申请书\"]}",
                    Calls.key(),
                    "\"1\"")
                .must(412)
                .code())
        .isNotEmpty();
    clerk.operate(number, "supplement", "{\"materials\": [\"申请书\"]}").must(200);
    JsonNode whole = clerk.operate(number, "supplement", null).must(200).json();
    assertThat(whole.path("state").asString()).isEqualTo("FILED");
    clerk.operate(number, "accept", null).must(200);
  }

  @Test
  void silence_is_acceptance_and_whoever_comes_later_finds_it_so() {
    String number = clerk.file(RunningMatters.SLOW);
    service.office("2026-03-09T17:31");

    assertThat(clerk.operate(number, "refuse", REFUSAL).must(409).code())
        .isEqualTo("matter-not-possible-now");
    JsonNode matter = clerk.get(MATTERS + number).must(200).json();
    assertThat(matter.path("state").asString()).isEqualTo("ACCEPTED");
    assertThat(matter.path("accepted").path("at").asString()).isEqualTo("2026-03-02T01:30:00.000Z");
    assertThat(matter.path("promised").path("dueOn").asString()).isEqualTo("2026-03-30");
  }

  @Test
  void nobody_has_to_look_for_a_missed_supplement_to_count_as_withdrawn() {
    String number = clerk.file(RunningMatters.SLOW);
    clerk
        .operate(number, "request-supplement", "{\"materials\": [\"居民户口簿\"], \"days\": 3}")
        .must(200);
    service.office("2026-03-05T17:31");

    RunningMatters.until(() ->
        clerk.get(MATTERS + number).json().path("state").asString().equals("DEEMED_WITHDRAWN"));
    RunningMatters.sentAsTheContractSays(
        List.of(
            "cn.onestop.matters.supplement-requested.v1",
            "cn.onestop.matters.matter-deemed-withdrawn.v1"));
  }

  private static final String REFUSAL = "{\"ground\": \"OTHER\", \"reason\": \"申请人不符合该事项规定的受理条件\"}";
}
