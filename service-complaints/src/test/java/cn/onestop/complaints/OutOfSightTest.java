package cn.onestop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.complaints.Calls.Answer;
import cn.onestop.complaints.complaint.ComplaintState;
import cn.onestop.complaints.complaint.Kind;
import cn.onestop.kit.signedin.Right;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Another centre's complaints, and those that are kept from the caller, are seen by no filter,
/// link or error text.
class OutOfSightTest {

  private static final String LIST = "/api/v1/complaints";

  private final Calls outside = Calls.signedOut();

  /// Handler and supervisor of another centre; the director, about whom one is, and a handler who
  /// has a second post at the department that the other is about.
  @ParameterizedTest
  @CsvSource({
    "staff-2008, complaint-handler",
    "staff-2009, supervisor",
    "staff-1010, director",
    "staff-1018, complaint-handler"
  })
  void no_filter_no_link_and_no_error_leads_to_them(String person, String role) {
    RunningComplaints service = RunningComplaints.get();
    service.office("2026-04-01T09:30");
    String director = RunningComplaints.CENTRE + "-director";
    String hidden =
        outside.file(
            person.equals("staff-1018")
                ? Calls.filing(RunningComplaints.DEPARTMENT)
                : Calls.filing(RunningComplaints.CENTRE, director));
    Calls sees =
        person.equals("staff-1018")
            ? Calls.as("staff-1008", "complaint-handler")
            : Calls.as("staff-1009", "supervisor");
    RunningComplaints.until(
        () -> sees.get(LIST + "?limit=200&q=" + hidden).text().contains(hidden));
    Calls caller = Calls.as(person, role);

    for (String filter : filters(hidden)) {
      assertThat(everyPage(caller, filter)).as(filter).noneMatch(page -> page.contains(hidden));
    }
    String none = "TS209901010001";
    for (String language : List.of("zh-CN", "en")) {
      for (Right row : ComplaintsRights.TABLE.rows()) {
        if (row.path().contains("{number}")) {
          Answer kept = ask(caller.in(language), row, hidden);
          Answer unknown = ask(caller.in(language), row, none);
          assertThat(kept.status()).as(row.toString()).isIn(403, 404);
          assertThat(without(kept, hidden)).as(row.toString()).isEqualTo(without(unknown, none));
          assertThat(kept.text()).doesNotContain(hidden);
          assertThat(kept.etag()).as(row.toString()).isEqualTo(unknown.etag());
        }
      }
    }
  }

  private static List<String> filters(String hidden) {
    List<String> filters = new ArrayList<>();
    for (String limit : List.of("limit=20", "limit=200")) {
      filters.add("?" + limit);
      filters.add("?due=2026-12-31&" + limit);
      filters.add("?q=TS&" + limit);
      filters.add("?q=" + hidden + "&" + limit);
      for (ComplaintState state : ComplaintState.values()) {
        filters.add("?state=" + state + "&" + limit);
      }
      for (Kind kind : Kind.values()) {
        filters.add("?kind=" + kind + "&" + limit);
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

  private static Answer ask(Calls caller, Right row, String number) {
    String path = row.path().replace("{number}", number);
    if (row.method().equals("GET")) {
      return caller.get(path);
    }
    String body =
        switch (path.substring(path.lastIndexOf('/') + 1)) {
          case "refuse" -> "{\"ground\": \"PETITION\", \"reason\": \"该事项属于信访事项，请向信访部门提出\"}";
          case "reply" -> "{\"finding\": \"FOUNDED\", \"answer\": \"经调查情况属实，已责令窗口当面致歉\"}";
          case "erase" -> "{\"ground\": \"COMPLAINANT_REQUEST\"}";
          case "unmask" -> "{\"fields\": [\"NAME\"], \"reason\": \"电话联系投诉人核实情况\"}";
          default -> "{}";
        };
    return caller.post(path, body);
  }

  private static String without(Answer answer, String number) {
    return answer.status() + answer.text().replace(number, "NUMBER");
  }
}
