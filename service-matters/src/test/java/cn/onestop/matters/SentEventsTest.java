package cn.onestop.matters;

import cn.onestop.events.Topics;
import cn.onestop.testkit.contract.EventContract;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentEventsTest {

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls approver = Calls.as("staff-1005", "approver");
  private final Calls admin = Calls.as("staff-1011", "admin");

  /// All but the one that comes with a new calendar, which has its own story.
  @Test
  void every_event_is_sent_as_the_contract_says() {
    RunningMatters.get().office("2026-03-02T09:30");
    delivered();
    operate(clerk.file(RunningMatters.SLOW), "withdraw", null);
    operate(
        clerk.file(RunningMatters.SLOW),
        "refuse",
        "{\"ground\": \"NOT_OUR_POWER\", \"reason\": \"不属于本中心职权范围\", \"rightBody\": \"县民政局\"}");
    stoppedAndExtended();
    onTheirWord();
    turnedAway();

    var types = new ArrayList<>(EventContract.types(Topics.MATTERS));
    types.remove(CalendarsTest.DUE_DATE_COUNTED);
    RunningMatters.sentAsTheContractSays(types);
  }

  private void stoppedAndExtended() {
    String number = clerk.file(RunningMatters.SLOW);
    operate(number, "accept", null);
    approver
        .operate(
            number,
            "start-special-procedure",
            "{\"kind\": \"入户调查\", \"approvedDays\": 5, \"notice\": \"定于下周入户调查，预计五个工作日\"}")
        .must(200);
    operate(number, "end-special-procedure", null);
    approver.operate(number, "extend", "{\"amount\": 5, \"reason\": \"需进一步核实家庭收入情况\"}").must(200);
  }

  private void onTheirWord() {
    String number = clerk.file(RunningMatters.SLOW);
    operate(
        number,
        "accept-provisionally",
        "{\"materials\": [\"居民户口簿\"], \"promise\": \"本人承诺在十个工作日内补交\"}");
    approver.operate(number, "revoke", "{\"reason\": \"补交的材料仍不符合法定形式\"}").must(200);
    number = clerk.file(RunningMatters.SLOW);
    operate(number, "accept-on-commitment", "{\"commitment\": \"本人承诺符合告知的全部条件\"}");
    approver.operate(number, "decide", "{\"outcome\": \"GRANTED\"}").must(200);
    approver.operate(number, "check-commitment", "{\"kept\": true}").must(200);
  }

  private void turnedAway() {
    String reason = "\"reason\": \"该申请应当由县级部门直接办理\"";
    operate(clerk.file(RunningMatters.SLOW), "return", "{" + reason + "}");
    operate(clerk.file(RunningMatters.SLOW), "transfer", "{\"office\": \"县民政局\", " + reason + "}");
    String number = clerk.file(RunningMatters.SLOW);
    String notice = "{\"materials\": [\"居民户口簿\"], \"days\": 1}";
    operate(number, "request-supplement", notice);
    operate(number, "supplement", null);
    operate(number, "request-supplement", notice);
    RunningMatters.get().office("2026-03-03T17:31");
  }

  private void delivered() {
    String number = clerk.file(RunningMatters.SLOW);
    operate(number, "accept", null);
    operate(number, "visit", "{\"purpose\": \"FILING\"}");
    operate(number, "visit", "{\"purpose\": \"CORRECTION\", \"cause\": \"NOT_TOLD_AT_ONCE\"}");
    operate(number, "complete-step", "{\"step\": 3}");
    approver
        .operate(
            number,
            "decide",
            """
            {"outcome": "DENIED", "reason": "家庭人均收入高于当地低保标准", "stepsLeftOut": "经核对本事项无须公示，直接决定"}
            """)
        .must(200);
    operate(number, "close", null);
    operate(number, "deliver", "{\"method\": \"WINDOW\"}");
    operate(number, "archive", null);
    admin.operate(number, "erase", "{\"ground\": \"APPLICANT_REQUEST\"}").must(200);
  }

  private void operate(String number, String operation, @Nullable String body) {
    clerk.operate(number, operation, body).must(200);
  }
}
