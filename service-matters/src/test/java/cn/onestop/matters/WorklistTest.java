package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
