package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WorklistTest {

  private static final String LIST = "/api/v1/matters";

  private final Calls clerk2 = Calls.as("staff-1002", "clerk");

  @BeforeEach
  void on_another_day() {
    RunningMatters.get().office("2026-03-10T09:30");
  }

  @Test
  void what_is_on_my_desk_is_listed_until_it_has_ended() {
    String number = clerk2.file(RunningMatters.SLOW);
    RunningMatters.until(() -> numbers(clerk2, "?mine=true&limit=200").contains(number));
    assertThat(numbers(clerk2, "?state=ACCEPTED&mine=true")).doesNotContain(number);

    clerk2.operate(number, "accept", null).must(200);
    RunningMatters.until(
        () -> numbers(clerk2, "?state=ACCEPTED&mine=true&limit=200").contains(number));
    assertThat(numbers(clerk2, "?mine=true&limit=200&due=2026-04-08")).contains(number);
    assertThat(numbers(clerk2, "?mine=true&limit=200&due=2026-04-06")).doesNotContain(number);
    assertThat(numbers(clerk2, "?mine=true&limit=200&lamp=NORMAL")).contains(number);
    assertThat(numbers(clerk2, "?mine=true&limit=200&lamp=RED")).doesNotContain(number);
    assertThat(numbers(clerk2, "?window=511321900000-W02&limit=200")).contains(number);
    assertThat(numbers(clerk2, "?window=511321900000-W01&limit=200")).doesNotContain(number);
    assertThat(numbers(clerk2, "?department=511321900000-D01&limit=200")).contains(number);
    assertThat(numbers(clerk2, "?q=" + number.substring(0, 18) + "&limit=200")).contains(number);

    clerk2.operate(number, "withdraw", null).must(200);
    RunningMatters.until(() -> !numbers(clerk2, "?mine=true&limit=200").contains(number));
    assertThat(numbers(clerk2, "?state=WITHDRAWN&mine=true&limit=200")).contains(number);
    assertThat(numbers(clerk2, "?q=" + number)).containsExactly(number);
  }

  @Test
  void pages_follow_each_other_without_holes_or_repetitions() {
    List<String> filed = new ArrayList<>();
    for (int matter = 0; matter < 7; matter++) {
      filed.add(clerk2.file(RunningMatters.SLOW));
    }
    RunningMatters.until(() -> numbers(clerk2, "?mine=true&limit=200").containsAll(filed));
    List<String> all = numbers(clerk2, "?mine=true&limit=200");
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = clerk2.get(LIST + "?mine=true&limit=3" + after).must(200).json();
      page.path("items").forEach(item -> paged.add(item.path("number").asString()));
      after = page.has("next") ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());
    assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    clerk2.get(LIST + "?after=nonsense").must(400);
  }

  @Test
  void nobody_lists_what_they_could_not_open() {
    Calls village = Calls.as("staff-1004", "village-agent");
    Calls reviewer = Calls.as("staff-1003", "reviewer");
    Calls director = Calls.as("staff-1010", "director");
    String ours = village.file(RunningMatters.SLOW);
    String theirs = clerk2.file(RunningMatters.OTHER_DEPARTMENTS);
    String elsewhere = Calls.as("staff-2001", "clerk").file(RunningMatters.OTHER_CENTRES);
    RunningMatters.until(
        () -> numbers(director, "?q=TX&limit=200").containsAll(List.of(ours, theirs)));
    RunningMatters.until(
        () -> numbers(Calls.as("staff-2001", "clerk"), "?limit=200").contains(elsewhere));

    assertThat(everything(village)).contains(ours).doesNotContain(theirs, elsewhere);
    assertThat(everything(reviewer)).contains(ours).doesNotContain(theirs, elsewhere);
    assertThat(everything(director)).contains(ours, theirs).doesNotContain(elsewhere);
    assertThat(numbers(village, "?department=511321900000-D02&limit=200")).isEmpty();
    assertThat(numbers(director, "?window=511321990000-W01&limit=200")).isEmpty();
  }

  @Test
  void each_count_is_as_long_as_the_list_its_query_gives() {
    Calls approver = Calls.as("staff-1005", "approver");
    clerk2.file(RunningMatters.SLOW);
    String suspended = clerk2.file(RunningMatters.SLOW);
    clerk2.operate(suspended, "accept", null).must(200);
    approver
        .operate(
            suspended,
            "start-special-procedure",
            "{\"kind\": \"入户调查\", \"approvedDays\": 5, \"notice\": \"定于下周入户调查，预计五个工作日\"}")
        .must(200);
    String village = Calls.as("staff-1004", "village-agent").file(RunningMatters.SLOW);
    String accepted = clerk2.file(RunningMatters.SLOW);
    String last = clerk2.operate(accepted, "accept", null).must(200).etag();
    for (Calls caller :
        List.of(
            clerk2,
            approver,
            Calls.as("staff-1003", "reviewer"),
            Calls.as("staff-1004", "village-agent"),
            Calls.as("staff-1009", "supervisor"),
            Calls.as("staff-1010", "director"),
            Calls.as("staff-2001", "clerk"))) {
      RunningMatters.until(() -> wrong(caller).isEmpty());
    }
    assertThat(all(clerk2, "state=FILED")).contains(village).doesNotContain(accepted);
    assertThat(last).isNotNull();
  }

  @Test
  void who_has_just_changed_a_matter_finds_it_as_they_left_it() {
    for (int matter = 0; matter < 5; matter++) {
      var filed = clerk2.post(LIST, Calls.filing(RunningMatters.SLOW)).must(201);
      String number = filed.json().path("number").asString();
      String seen = "seen=" + number + ":" + filed.etag().replace("\"", "");
      assertThat(numbers(clerk2, "?state=FILED&mine=true&limit=200&" + seen)).contains(number);

      var accepted = clerk2.operate(number, "accept", null).must(200);
      String later = "seen=" + number + ":" + accepted.etag().replace("\"", "");
      var list = clerk2.get(LIST + "?state=ACCEPTED&mine=true&limit=200&" + later).must(200);
      assertThat(list.text()).contains(number);
      assertThat(list.headers().firstValue("OneStop-Behind")).isEmpty();
    }
  }

  @Test
  void a_list_that_is_behind_says_so_and_of_others_matters_it_says_nothing_else() {
    String number = clerk2.file(RunningMatters.SLOW);
    String elsewhere = Calls.as("staff-2001", "clerk").file(RunningMatters.OTHER_CENTRES);
    assertThat(behind(clerk2, number + ":99")).contains(number + ":99");
    assertThat(behind(clerk2, "no-such:1")).contains("no-such:1");
    assertThat(behind(clerk2, elsewhere + ":1")).contains(elsewhere + ":1");
    assertThat(clerk2.get(LIST + "?seen=nonsense").must(400).code())
        .isEqualTo("worklist-seen-unreadable");
    assertThat(clerk2.get(LIST + "/counts?seen=" + number + ":0").must(400).code())
        .isEqualTo("worklist-seen-unreadable");
  }

  @Test
  void every_filter_leaves_out_what_it_should() {
    String slow = clerk2.file(RunningMatters.SLOW);
    String village = Calls.as("staff-1004", "village-agent").file(RunningMatters.SLOW);
    String onTheSpot = clerk2.file(RunningMatters.ON_THE_SPOT);
    RunningMatters.until(() -> all(clerk2, "").containsAll(List.of(slow, village, onTheSpot)));

    assertThat(all(clerk2, "item=" + RunningMatters.SLOW)).contains(slow).doesNotContain(onTheSpot);
    assertThat(all(clerk2, "caseType=1")).contains(onTheSpot).doesNotContain(slow);
    assertThat(all(clerk2, "channel=VILLAGE")).contains(village).doesNotContain(slow);
    assertThat(all(clerk2, "village=" + RunningMatters.VILLAGE)).contains(village);
    assertThat(all(clerk2, "village=511321900202")).doesNotContain(village);
    assertThat(all(clerk2, "filedFrom=2026-03-10&filedTo=2026-03-10")).contains(slow);
    assertThat(all(clerk2, "filedTo=2026-03-09")).doesNotContain(slow);
    assertThat(all(clerk2, "filedFrom=2026-03-11")).doesNotContain(slow);
    assertThat(all(clerk2, "state=FILED,ACCEPTED")).contains(slow, onTheSpot);
    assertThat(all(clerk2, "state=FILED&state=SUSPENDED")).contains(slow);
    assertThat(all(clerk2, "lamp=YELLOW,RED")).doesNotContain(slow);
    assertThat(all(clerk2, "awaiting=2027")).doesNotContain(slow);
    assertThat(all(clerk2, "state=WITHDRAWN,DELIVERED")).doesNotContain(slow);
  }

  @Test
  void what_is_asked_for_in_vain_is_refused_in_words() {
    assertThat(refused("state=OPEN")).isEqualTo("parameter-invalid");
    assertThat(refused("lamp=GREEN")).isEqualTo("parameter-invalid");
    assertThat(refused("channel=PIGEON")).isEqualTo("parameter-invalid");
    assertThat(refused("filedFrom=yesterday")).isEqualTo("parameter-invalid");
    assertThat(refused("awaiting=soon")).isEqualTo("parameter-invalid");
    assertThat(refused("awaiting=27")).isEqualTo("worklist-year-unknown");
    assertThat(refused("caseType=7")).isEqualTo("worklist-case-type-unknown");
    assertThat(refused("state=FILED,DELIVERED")).isEqualTo("worklist-open-and-ended");
    assertThat(refused("due=2026-03-01&dueFrom=2026-03-02")).isEqualTo("worklist-days-turned");
  }

  /// The counts that are not the length of their list.
  private static List<JsonNode> wrong(Calls caller) {
    return caller
        .get(LIST + "/counts")
        .must(200)
        .json()
        .path("counts")
        .valueStream()
        .filter(count ->
            count.path("matters").asLong() != all(caller, count.path("query").asString()).size())
        .toList();
  }

  @Test
  void a_list_goes_out_as_a_table_and_that_is_on_record() {
    String number = clerk2.file(RunningMatters.SLOW);
    var filed = clerk2.operate(number, "accept", null).must(200);
    clerk2.get(LIST + "?seen=" + number + ":" + filed.etag().replace("\"", "")).must(200);

    var csv = clerk2.get(LIST + "/export.csv?state=ACCEPTED&mine=true").must(200);
    assertThat(csv.text()).startsWith("\uFEFF办件编号,事项编码,事项名称,状态");
    assertThat(csv.text().lines().filter(line -> line.startsWith(number)))
        .singleElement()
        .asString()
        .contains("受理", "正常", "承诺件", "2026-03-10 09:30", "2026-04-08 17:30")
        .doesNotContain("张小三", "staff-");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"matters-2026-03-10.csv\"");
    assertThat(clerk2.in("en").get(LIST + "/export.csv?mine=true").must(200).text())
        .startsWith("\uFEFFCase number,");
    assertThat(clerk2.get(LIST + "/export.xlsx?mine=true").must(200).text()).startsWith("PK");
    assertThat(clerk2.get(LIST + "/export.csv?state=FILED,DELIVERED").must(400).code())
        .isEqualTo("worklist-open-and-ended");
    RunningMatters.until(() ->
        Calls.as("staff-1009", "supervisor")
            .get("/api/v1/ops/audit?day=2026-03-10&thing=matters-2026-03-10.csv")
            .text()
            .contains("/api/v1/matters/export.csv"));
  }

  private String refused(String query) {
    return clerk2.get(LIST + "?" + query).must(400).code();
  }

  private static Optional<String> behind(Calls caller, String seen) {
    return caller
        .get(LIST + "?limit=1&seen=" + seen)
        .must(200)
        .headers()
        .firstValue("OneStop-Behind");
  }

  /// All pages of a list.
  private static List<String> all(Calls caller, String query) {
    List<String> all = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = caller.get(LIST + "?limit=200&" + query + after).must(200).json();
      page.path("items").forEach(item -> all.add(item.path("number").asString()));
      after = page.has("next") ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());
    return all;
  }

  private static HashSet<String> everything(Calls caller) {
    var all = new HashSet<>(numbers(caller, "?limit=200"));
    all.addAll(numbers(caller, "?q=TX&limit=200"));
    all.addAll(numbers(caller, "?q=ZZ&limit=200"));
    return all;
  }

  private static List<String> numbers(Calls caller, String query) {
    return caller
        .get(LIST + query)
        .must(200)
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("number").asString())
        .toList();
  }
}
