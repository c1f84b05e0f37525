package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.signedin.Right;
import cn.onestop.matters.Calls.Answer;
import cn.onestop.matters.matter.MatterState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Another office's or centre's matters are seen by no filter, link or error text.
class OutOfSightTest {

  private static final String LIST = "/api/v1/matters";
  private static final String ITEM_NAME = "最低生活保障";

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls supervisor = Calls.as("staff-1009", "supervisor");

  /// A reviewer of another department, a village agent of another village; clerk and supervisor of
  /// another centre.
  @ParameterizedTest
  @CsvSource({
    "staff-1013, reviewer",
    "staff-1012, village-agent",
    "staff-2001, clerk",
    "staff-2009, supervisor"
  })
  void no_filter_and_no_link_of_a_list_leads_to_them(String person, String role) {
    RunningMatters.get().office("2026-04-01T09:30");
    List<String> hidden =
        List.of(
            clerk.file(RunningMatters.SLOW),
            Calls.as("staff-1004", "village-agent").file(RunningMatters.SLOW),
            ended(clerk.file(RunningMatters.SLOW)));
    RunningMatters.until(() -> {
      String all =
          supervisor.get(LIST + "?limit=200&q=" + hidden.getFirst().substring(0, 18)).text();
      return hidden.stream().allMatch(all::contains)
          && supervisor.get(LIST + "?state=WITHDRAWN&limit=200").text().contains(hidden.get(2));
    });
    Calls caller = Calls.as(person, role);

    for (String filter : filters(hidden)) {
      for (String told : everyPage(caller, filter)) {
        assertThat(told).as(filter).doesNotContain(hidden);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "staff-1013, reviewer",
    "staff-1012, village-agent",
    "staff-1013, approver reviewer",
    "staff-2001, clerk",
    "staff-2009, supervisor"
  })
  void every_endpoint_answers_about_them_as_about_none(String person, String roles) {
    RunningMatters.get().office("2026-04-01T09:30");
    String there = clerk.file(RunningMatters.SLOW);
    String none = RunningMatters.SLOW + "209901010001";
    RunningMatters service = RunningMatters.get();
    for (String language : List.of("zh-CN", "en")) {
      Calls caller = new Calls(service, service.tokens().of(person, roles.split(" ")), language);
      for (Right row : MattersRights.TABLE.rows()) {
        if (row.path().contains("{number}")) {
          Answer hidden = ask(caller, row, there);
          Answer unknown = ask(caller, row, none);
          assertThat(hidden.status()).as(row.toString()).isIn(403, 404);
          assertThat(without(hidden, there)).as(row.toString()).isEqualTo(without(unknown, none));
          assertThat(hidden.text()).doesNotContain(there).doesNotContain(ITEM_NAME);
          assertThat(hidden.etag()).as(row.toString()).isEqualTo(unknown.etag());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "staff-1013, reviewer",
    "staff-1012, village-agent",
    "staff-2001, clerk",
    "staff-2009, supervisor",
    "citizen-2002, citizen"
  })
  void a_pre_review_out_of_sight_is_none(String person, String role) {
    RunningMatters.get().office("2026-04-01T09:30");
    String there =
        Calls.as("citizen-2001", "citizen")
            .preReview(RunningMatters.SLOW)
            .json()
            .path("number")
            .asString();
    String none = "YS-" + RunningMatters.SLOW + "209901010001";
    RunningMatters.until(
        () -> clerk.get("/api/v1/pre-reviews?limit=200").must(200).text().contains(there));
    Calls caller = Calls.as(person, role);

    for (Right row : MattersRights.TABLE.rows()) {
      if (row.path().startsWith("/api/v1/pre-reviews/{number}")) {
        Answer hidden = ask(caller, row, there);
        Answer unknown = ask(caller, row, none);
        assertThat(hidden.status()).as(row.toString()).isIn(403, 404);
        assertThat(without(hidden, there)).as(row.toString()).isEqualTo(without(unknown, none));
        assertThat(hidden.text()).doesNotContain(there).doesNotContain(ITEM_NAME);
      }
    }
    String list = caller.get("/api/v1/pre-reviews?limit=200").must(200).text();
    assertThat(list).doesNotContain(there);
    Answer taken = caller.post("/api/v1/matters", under(there));
    assertThat(without(taken, there))
        .isEqualTo(without(caller.post("/api/v1/matters", under(none)), none));
    assertThat(taken.status()).isIn(403, 404, 422);
  }

  private static String under(String preReview) {
    return "{\"itemCode\": \"%s\", \"preReview\": \"%s\"}"
        .formatted(RunningMatters.SLOW, preReview);
  }

  @Test
  void the_place_to_go_on_from_names_nothing_that_is_out_of_sight() {
    RunningMatters.get().office("2026-04-02T09:30");
    Calls village = Calls.as("staff-1004", "village-agent");
    List<String> ours = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    IntStream.range(0, 3)
        .forEach(i -> {
          ours.add(village.file(RunningMatters.SLOW));
          hidden.add(clerk.file(RunningMatters.SLOW));
        });
    String ofTheDay = "?q=" + ours.getFirst().substring(0, 16);
    RunningMatters.until(() -> {
      String all = supervisor.get(LIST + ofTheDay + "&limit=200").text();
      return all.contains(hidden.getLast()) && all.contains(ours.getLast());
    });

    // In the order of their numbers, those of the windows lie between those of the village.
    List<String> pages = everyPage(village, ofTheDay + "&limit=1");
    assertThat(pages).noneMatch(page -> hidden.stream().anyMatch(page::contains));
    assertThat(String.join("", pages)).contains(ours);
  }

  private static List<String> filters(List<String> hidden) {
    List<String> filters = new ArrayList<>();
    for (String limit : List.of("limit=40", "limit=200")) {
      filters.add("?" + limit);
      filters.add("?mine=true&" + limit);
      filters.add("?due=2026-12-31&" + limit);
      filters.add("?window=" + Items.CENTRE + "-W01&" + limit);
      filters.add("?department=" + Items.DEPARTMENT + "&" + limit);
      filters.add("?queue=" + Items.DEPARTMENT + "&" + limit);
      filters.add("?queue=" + Items.CENTRE + "&" + limit);
      filters.add("?q=TX&" + limit);
      hidden.forEach(number -> filters.add("?q=" + number + "&" + limit));
      for (var state : MatterState.values()) {
        filters.add("?state=" + state + "&" + limit);
      }
    }
    return filters;
  }

  private static List<String> everyPage(Calls caller, String filter) {
    List<String> pages = new ArrayList<>();
    String after = "";
    do {
      Answer page = caller.get(LIST + filter + after).must(200);
      pages.add(page.text());
      after =
          page.json().has("next")
              ? "&after="
                  + page.json().path("next").asString().replace("/", "%2F").replace(":", "%3A")
              : "";
    } while (!after.isEmpty());
    return pages;
  }

  private String ended(String number) {
    clerk.operate(number, "withdraw", null).must(200);
    return number;
  }

  private static Answer ask(Calls caller, Right row, String number) {
    String path =
        row.path()
            .replace("{number}", number)
            .replace("{material}", "1")
            .replace("{file}", "1")
            .replace("{paper}", "receipt");
    if (row.method().equals("GET")) {
      return caller.get(path);
    }
    String body =
        switch (path.substring(path.lastIndexOf('/') + 1)) {
          case "refuse" -> "{\"ground\": \"OTHER\", \"reason\": \"申请事项不属于本机关职权范围\"}";
          case "request-correction" -> "{\"materials\": [\"居民身份证\"]}";
          case "request-supplement" -> "{\"materials\": [\"居民户口簿\"]}";
          case "start-special-procedure" ->
              "{\"kind\": \"入户调查\", \"approvedDays\": 5, \"notice\": \"定于下周入户调查，预计五个工作日\"}";
          case "extend" -> "{\"amount\": 5, \"reason\": \"需进一步核实家庭收入情况\"}";
          case "accept-provisionally" ->
              "{\"materials\": [\"居民户口簿\"], \"promise\": \"本人承诺在十个工作日内补交\"}";
          case "accept-on-commitment" -> "{\"commitment\": \"本人承诺符合告知的全部条件\"}";
          case "check-commitment" -> "{\"kept\": true}";
          case "revoke" -> "{\"reason\": \"补交的材料仍不符合法定形式\"}";
          case "reuse" ->
              "{\"fromNumber\": \"TX-MZ-01209901010002\", \"fromFile\": 1, \"consent\": true}";
          case "remove" -> "{\"ground\": \"MISFILED\"}";
          case "release" -> "{\"reason\": \"今日外出入户，不能按时办理\"}";
          case "hand-over", "assign" -> "{\"to\": \"staff-1014\", \"reason\": \"今日外出入户，不能按时办理\"}";
          case "visit" -> "{\"purpose\": \"FILING\"}";
          case "complete-step" -> "{\"step\": 3}";
          case "decide" -> "{\"outcome\": \"GRANTED\"}";
          case "deliver" -> "{\"method\": \"WINDOW\"}";
          case "erase" -> "{\"ground\": \"APPLICANT_REQUEST\"}";
          case "unmask" -> "{\"fields\": [\"NAME\"], \"reason\": \"电话通知申请人补充户口簿\"}";
          default -> "{}";
        };
    return caller.post(path, body);
  }

  private static String without(Answer answer, String number) {
    return answer.status() + answer.text().replace(number, "NUMBER");
  }
}
