package cn.onestop.complaints;

import static cn.onestop.complaints.ComplaintsServiceTest.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WorklistTest {

  private final Calls outside = Calls.signedOut();
  private final Calls handler = Calls.as("staff-1008", "complaint-handler");

  @BeforeEach
  void on_another_day() {
    RunningComplaints.get().office("2026-04-08T09:30");
  }

  @Test
  void what_is_open_is_listed_by_due_date_until_it_has_ended() {
    String accepted = outside.file(Calls.suggestion(RunningComplaints.WINDOW));
    handler.operate(accepted, "accept", null).must(200);
    String filed = outside.file(Calls.suggestion(RunningComplaints.WINDOW));
    RunningComplaints.until(
        () -> numbers(handler, "?limit=200").containsAll(List.of(accepted, filed)));
    assertThat(numbers(handler, "?limit=200")).containsSubsequence(filed, accepted);
    assertThat(numbers(handler, "?state=FILED&limit=200")).contains(filed).doesNotContain(accepted);
    assertThat(numbers(handler, "?due=2026-04-10&limit=200"))
        .contains(filed)
        .doesNotContain(accepted);
    assertThat(numbers(handler, "?kind=HELP&limit=200")).doesNotContain(filed, accepted);
    assertThat(numbers(handler, "?q=TS20260408&limit=200")).contains(filed, accepted);

    handler.operate(accepted, "reply", "{\"answer\": \"感谢建议，打印机将于下月安装\"}").must(200);
    RunningComplaints.until(() -> !numbers(handler, "?limit=200").contains(accepted));
    assertThat(numbers(handler, "?state=ANSWERED&limit=200")).contains(accepted);
  }

  @Test
  void pages_follow_each_other_without_holes_or_repetitions() {
    List<String> filed = new ArrayList<>();
    for (int complaint = 0; complaint < 7; complaint++) {
      filed.add(outside.file(Calls.filing(RunningComplaints.WINDOW)));
    }
    RunningComplaints.until(() -> numbers(handler, "?limit=200").containsAll(filed));
    List<String> all = numbers(handler, "?limit=200");
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = handler.get("/api/v1/complaints?limit=3" + after).must(200).json();
      page.path("items").forEach(item -> paged.add(item.path("number").asString()));
      after = page.has("next") ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());
    assertThat(paged).isEqualTo(all).doesNotHaveDuplicates();
    assertThat(handler.get("/api/v1/complaints?after=nonsense").must(400).code())
        .isEqualTo("worklist-after-unknown");
  }

  @Test
  void the_next_page_s_place_tells_nothing_of_what_is_kept_from_the_caller() {
    String shown = outside.file(Calls.suggestion(RunningComplaints.WINDOW));
    String alsoShown = outside.file(Calls.suggestion(RunningComplaints.WINDOW));
    List<String> kept = new ArrayList<>();
    for (int complaint = 0; complaint < 3; complaint++) {
      kept.add(outside.file(Calls.filing(RunningComplaints.WINDOW)));
    }
    Calls supervisor = Calls.as("staff-1009", "supervisor");
    RunningComplaints.until(() -> numbers(handler, "?limit=200").containsAll(kept));
    RunningComplaints.until(
        () -> numbers(supervisor, "?limit=200").containsAll(List.of(shown, alsoShown)));
    List<String> seen = numbers(supervisor, "?limit=200");
    assertThat(seen).doesNotContainAnyElementsOf(kept);

    String after = "";
    do {
      JsonNode page = supervisor.get("/api/v1/complaints?limit=1" + after).must(200).json();
      String place = page.path("next").asString("");
      assertThat(kept).noneMatch(place::contains);
      after = place.isEmpty() ? "" : "&after=" + place;
    } while (!after.isEmpty());
  }

  @Test
  void a_line_tells_nothing_that_was_said_and_another_centre_s_are_not_there() {
    String ours = outside.file(Calls.filing(RunningComplaints.WINDOW));
    String theirs = outside.file(Calls.filing(RunningComplaints.OTHER_CENTRE));
    Calls elsewhere = Calls.as("staff-2008", "complaint-handler");
    RunningComplaints.until(() -> numbers(elsewhere, "?limit=200").contains(theirs));
    RunningComplaints.until(() -> numbers(handler, "?limit=200").contains(ours));
    assertThat(numbers(handler, "?limit=200")).doesNotContain(theirs);
    assertThat(numbers(elsewhere, "?limit=200")).doesNotContain(ours);
    assertThat(handler.get("/api/v1/complaints?limit=200").text())
        .doesNotContain("三趟")
        .doesNotContain("张");
  }
}
