package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What happens at the counter around a matter, through the gateway at a running center: what is
/// printed, found, counted, taken on, asked beforehand and applied for at once.
class CounterStoryIT {

  private static final String ID_NUMBER = "11010519491231002X";
  private static final String APPLICANT =
      "\"applicant\": {\"name\": \"郑柜台\", \"idType\": \"ID_CARD\", \"idNumber\": \"%s\"}"
          .formatted(ID_NUMBER);

  private final RunningCenter center = RunningCenter.get();
  private final Person clerk = center.person("clerk");
  private final Person reviewer = center.person("reviewer");
  private final Person supervisor = center.person("supervisor");

  @ParameterizedTest
  @ValueSource(strings = {"receipt", "acceptance-notice"})
  void papers_are_printed_one_after_the_other(String paper) {
    String matter = accepted();

    for (int print = 0; print < 3; print++) {
      var printed = clerk.get(matter + "/papers/" + paper + ".pdf");
      assertThat(printed.status()).as(printed.text()).isEqualTo(200);
      assertThat(printed.text()).startsWith("%PDF-1.");
    }
    assertThat(clerk.get(matter + "/papers/" + paper + ".html").text()).contains("郑柜台");
    assertThat(clerk.get(matter + "/papers/decision.pdf").status()).isEqualTo(404);
  }

  @Test
  void the_list_shows_ones_own_change_and_the_counts_are_the_lists_behind_them() {
    String matter = accepted();
    String number = number(matter);
    String seen = number + ":" + clerk.get(matter).json().path("version").asInt();

    var list = clerk.get("/matters?state=ACCEPTED&limit=200&seen=" + seen);
    assertThat(numbers(list.json())).contains(number);
    var counts = clerk.get("/matters/counts?seen=" + seen).json().path("counts");
    assertThat(counts.valueStream()).isNotEmpty();
    counts
        .valueStream()
        .forEach(count ->
            assertThat(whole("/matters?limit=200&" + count.path("query").asString()))
                .as(count.toString())
                .hasSize(count.path("matters").asInt()));
    assertThat(clerk.get("/matters/export.csv").text()).contains(number);
  }

  @Test
  void who_takes_a_matter_on_has_it_and_another_is_told_who() {
    String matter = accepted();
    String number = number(matter);

    assertThat(reviewer.post(matter + "/claim", "{}").status()).isEqualTo(200);
    String seen = number + ":" + reviewer.get(matter).json().path("version").asInt();
    assertThat(numbers(reviewer.get("/matters?mine=true&limit=200&seen=" + seen).json()))
        .contains(number);
    var released = reviewer.post(matter + "/release", "{\"reason\": \"临时外出入户核查，退回科室待办\"}");
    assertThat(released.status()).as(released.text()).isEqualTo(200);
  }

  @Test
  void a_matter_is_found_by_the_whole_number_of_its_applicant() {
    String number = number(accepted());

    var found = clerk.post("/applicants/search", "{\"idNumber\": \"%s\"}".formatted(ID_NUMBER));
    assertThat(found.status()).as(found.text()).isEqualTo(200);
    assertThat(found.text()).contains(number).doesNotContain(ID_NUMBER, "郑柜台");
    var known =
        clerk.post(
            "/applicants/find",
            "{\"idType\": \"ID_CARD\", \"idNumber\": \"%s\"}".formatted(ID_NUMBER));
    var again =
        clerk.post(
            "/matters",
            "{\"itemCode\": \"%s\", \"applicantRef\": \"%s\"}"
                .formatted(MatterLife.ITEM, known.json().path("ref").asString()));
    assertThat(again.status()).as(again.text()).isEqualTo(201);
    var wrong = clerk.post("/matters", MatterLife.filing("郑柜台", ID_NUMBER.replace('X', '1')));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("/applicant/idNumber").doesNotContain(ID_NUMBER);
  }

  @Test
  void every_number_of_the_day_is_explained() {
    String number = number(accepted());
    String day = number.substring(MatterLife.ITEM.length(), MatterLife.ITEM.length() + 8);

    var sequence =
        supervisor.get(
            "/matters/numbers?limit=200&item=%s&day=%s-%s-%s"
                .formatted(
                    MatterLife.ITEM, day.substring(0, 4), day.substring(4, 6), day.substring(6)));
    assertThat(sequence.status()).as(sequence.text()).isEqualTo(200);
    assertThat(sequence.text()).contains(number);
  }

  @Test
  void what_a_visitor_asked_becomes_an_application_without_asking_twice() {
    var asked =
        clerk
            .post(
                "/consultations",
                """
                {"channel": "WINDOW", "itemCode": "%s", "question": "残疾人证怎么办",
                 "visitor": {"name": "郑柜台", "phone": "13900000000"}}
                """
                    .formatted(MatterLife.ITEM))
            .json();
    var path = "/consultations/" + asked.path("id").asString();
    var key = UUID.randomUUID().toString();
    var filing =
        "{\"applicant\": {\"idType\": \"ID_CARD\", \"idNumber\": \"%s\"}}".formatted(ID_NUMBER);

    var filed = clerk.post(path + "/file", filing, key);
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    assertThat(clerk.post(path + "/file", filing, key)).isEqualTo(filed);
    assertThat(filed.json().path("visits").asInt()).isZero();
    assertThat(clerk.get(path).json().path("consultation").path("state").asString())
        .isEqualTo("FILED");
  }

  @Test
  void several_items_are_applied_for_at_once() {
    var filed =
        clerk.post(
            "/bundles",
            "{\"theme\": \"新生儿出生一件事\", \"items\": [\"TX-WJ-03\", \"TX-GA-01\", \"TX-YB-01\"], %s}"
                .formatted(APPLICANT));
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    assertThat(filed.json().path("matters").valueStream()).hasSize(3);
    var visit =
        clerk.post(
            "/bundles/" + filed.json().path("number").asString() + "/visit",
            "{\"purpose\": \"FILING\"}");
    assertThat(visit.status()).as(visit.text()).isEqualTo(200);
  }

  @Test
  void what_was_checked_before_is_filed_under_its_check() {
    var materials = materials();
    var checked =
        clerk.post(
            "/pre-reviews",
            "{\"itemCode\": \"%s\", \"materials\": [%s], \"channel\": \"PHONE\", %s}"
                .formatted(MatterLife.ITEM, materials, APPLICANT));
    assertThat(checked.status()).as(checked.text()).isEqualTo(201);
    var number = checked.json().path("number").asString();
    var passed = clerk.post("/pre-reviews/" + number + "/pass", "");
    assertThat(passed.status()).as(passed.text()).isEqualTo(200);

    var filed =
        clerk.post(
            "/matters",
            "{\"itemCode\": \"%s\", \"preReview\": \"%s\"}".formatted(MatterLife.ITEM, number));
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    assertThat(clerk.get("/pre-reviews/" + number).json().path("state").asString())
        .isEqualTo("FILED");
  }

  /// The materials of the guide as members of a list.
  private String materials() {
    return String.join(
        ", ",
        clerk
            .get("/catalog/items/" + MatterLife.ITEM)
            .json()
            .path("content")
            .path("materials")
            .valueStream()
            .map(material -> "\"" + material.path("materialName").asString() + "\"")
            .toList());
  }

  private String accepted() {
    var filed =
        clerk.post("/matters", "{\"itemCode\": \"%s\", %s}".formatted(MatterLife.ITEM, APPLICANT));
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    var path = "/matters/" + filed.json().path("number").asString();
    assertThat(clerk.post(path + "/accept", "").status()).isEqualTo(200);
    return path;
  }

  private List<String> whole(String query) {
    var page = clerk.get(query).json();
    var next = page.path("next");
    return Stream.concat(
            numbers(page).stream(),
            next.isString()
                ? whole(after(query, next.asString())).stream()
                : Stream.<String>empty())
        .toList();
  }

  private static String after(String query, String place) {
    var first = query.contains("&after=") ? query.substring(0, query.indexOf("&after=")) : query;
    return first + "&after=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
  }

  private static List<String> numbers(JsonNode page) {
    return page.path("items").valueStream().map(line -> line.path("number").asString()).toList();
  }

  private static String number(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
