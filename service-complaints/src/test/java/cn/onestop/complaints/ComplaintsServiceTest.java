package cn.onestop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.complaints.Calls.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The service as its callers know it.
class ComplaintsServiceTest {

  private static final RunningComplaints SERVICE = RunningComplaints.get();
  private static final String COMPLAINTS = "/api/v1/complaints";
  private static final String FOLLOW = "/api/v1/public/complaints/follow";
  private static final String ANSWER = "经调查情况属实，已责令窗口当面致歉";
  private static final String REPLY = "{\"finding\": \"FOUNDED\", \"answer\": \"" + ANSWER + "\"}";

  private final Calls outside = Calls.signedOut();
  private final Calls handler = Calls.as("staff-1008", "complaint-handler");
  private final Calls supervisor = Calls.as("staff-1009", "supervisor");

  @BeforeEach
  void on_a_monday_morning() {
    SERVICE.office("2026-03-02T09:30");
  }

  @Test
  void it_is_ready_and_keeps_the_operators_things_on_their_own_port() {
    RunningComplaints.until(() -> outside.get("/readyz").status() == 200);
    assertThat(outside.get("/livez").status()).isEqualTo(200);
    assertThat(outside.get("/actuator/health").status()).isEqualTo(404);
  }

  @Test
  void a_complaint_about_a_matter_from_filing_to_answer_without_any_name() {
    String about =
        """
        {"about": {"matter": "TX-MZ-01202603020001"}, "kind": "COMPLAINT",
         "text": "让我跑了三趟也没有说清楚缺什么材料"}
        """;
    RunningComplaints.until(() -> outside.post(COMPLAINTS, about).status() == 201);
    String key = Calls.key();
    Answer filed = outside.post(COMPLAINTS, about, key).must(201);
    JsonNode told = filed.json();
    String number = told.path("number").asString();
    String code = told.path("followCode").asString();
    assertThat(number).matches("TS20260302\\d{4}");
    assertThat(filed.location()).isEqualTo(COMPLAINTS + "/" + number);
    assertThat(filed.etag()).isEqualTo("\"1\"");
    assertThat(told.path("next").asString()).contains("2026-03-04");
    assertThat(told.path("decide").path("text").asString()).isEqualTo("2个工作日，自收到起算（本中心投诉办理规定）");
    assertThat(told.path("decide").path("dueOn").asString()).isEqualTo("2026-03-04");
    assertThat(told.path("decide").path("explanation").size()).isGreaterThan(2);
    assertThat(told.path("answer").path("text").asString()).contains("10个工作日");
    assertThat(filed.text()).doesNotContain("三趟").doesNotContain("511321900000");
    assertThat(outside.post(COMPLAINTS, about, key).must(201).text()).isEqualTo(filed.text());

    JsonNode read = handler.get(COMPLAINTS + "/" + number).must(200).json();
    assertThat(read.path("subject").path("centre").asString()).isEqualTo("511321900000");
    assertThat(read.path("subject").path("unit").asString()).isEqualTo("511321900000-D01");
    assertThat(read.path("subject").path("restricted").asBoolean()).isTrue();
    assertThat(read.path("text").asString()).contains("三趟");
    assertThat(read.path("anonymous").asBoolean()).isTrue();
    assertThat(read.path("filed").path("by").asString()).isEqualTo("anonymous");
    assertThat(read.has("complainant")).isFalse();

    Answer accepted = handler.operate(number, "accept", null).must(200);
    assertThat(accepted.json().path("answer").path("dueOn").asString()).isEqualTo("2026-03-16");
    assertThat(follow(number, code).json().path("next").asString()).contains("2026-03-16");
    assertThat(
            handler.operate(number, "reply", "{\"answer\": \"" + ANSWER + "\"}").must(422).code())
        .isEqualTo("complaint-finding-missing");
    assertThat(
            handler
                .operate(number, "reply", "{\"finding\": \"FOUNDED\", \"answer\": \"知道了\"}")
                .must(422)
                .code())
        .isEqualTo("complaint-text-missing");
    String once = Calls.key();
    Answer replied = handler.post(path(number, "reply"), REPLY, once).must(200);
    assertThat(replied.json().path("ending").path("onTime").asBoolean()).isTrue();
    assertThat(replied.text()).doesNotContain(ANSWER);
    assertThat(handler.post(path(number, "reply"), REPLY, once).must(200).text())
        .isEqualTo(replied.text());

    Answer seen = follow(number, code);
    assertThat(seen.json().path("stateName").asString()).isEqualTo("已答复");
    assertThat(seen.json().path("text").asString()).isEqualTo(ANSWER);
    assertThat(seen.json().path("findingName").asString()).isEqualTo("属实");
    assertThat(seen.text()).doesNotContain("staff-").doesNotContain("三趟");
    Answer english = outside.in("en").post(FOLLOW, pair(number, code.toLowerCase())).must(200);
    assertThat(english.json().path("stateName").asString()).isEqualTo("answered");
    JsonNode timeline = handler.get(COMPLAINTS + "/" + number).json().path("timeline");
    assertThat(timeline.toString()).contains(ANSWER);
    assertThat(types(timeline))
        .containsExactly("complaint-filed", "complaint-accepted", "complaint-answered");
  }

  @Test
  void what_is_not_for_this_office_is_refused_with_the_right_channel() {
    JsonNode filed =
        outside.post(COMPLAINTS, Calls.filing(RunningComplaints.WINDOW)).must(201).json();
    String number = filed.path("number").asString();
    String reason = "该事项正在县人民法院审理，请向法院提出";
    assertThat(handler.operate(number, "refuse", "{\"ground\": \"LITIGATION\"}").must(422).code())
        .isEqualTo("complaint-text-missing");
    handler
        .operate(number, "refuse", "{\"ground\": \"LITIGATION\", \"reason\": \"" + reason + "\"}")
        .must(200);
    JsonNode seen = follow(number, filed.path("followCode").asString()).json();
    assertThat(seen.path("groundName").asString()).contains("人民法院");
    assertThat(seen.path("text").asString()).isEqualTo(reason);
    assertThat(handler.operate(number, "accept", null).must(409).code())
        .isEqualTo("complaint-not-possible-now");
  }

  @Test
  void who_handles_it_sees_the_complainant_masked_and_who_watches_sees_neither() {
    String number = outside.file(Calls.filing(RunningComplaints.WINDOW));
    Answer read = handler.get(COMPLAINTS + "/" + number).must(200);
    assertThat(read.json().path("complainant").path("name").asString()).isEqualTo("张*三");
    assertThat(read.json().path("complainant").path("phone").asString()).isEqualTo("138****3210");
    Answer watched = Calls.as("staff-1010", "director").get(COMPLAINTS + "/" + number).must(200);
    assertThat(watched.text()).doesNotContain("张*三").doesNotContain("三趟");
  }

  @Test
  void who_complained_online_stands_in_no_fact_even_if_they_were_signed_in() {
    Calls citizen = Calls.as("citizen-2001", "citizen");
    String unnamed = citizen.file(Calls.suggestion(RunningComplaints.CENTRE));
    String named = citizen.file(Calls.filing(RunningComplaints.WINDOW));
    assertThat(filedBy(unnamed)).isEqualTo("anonymous");
    assertThat(filedBy(named)).isEqualTo("anonymous");
  }

  @Test
  void nobody_sees_or_handles_what_is_about_themselves() {
    String number =
        outside.file(
            Calls.filing(
                RunningComplaints.CENTRE, RunningComplaints.CENTRE + "-complaint-handler"));
    Answer kept = handler.get(COMPLAINTS + "/" + number).must(404);
    Answer unknown = handler.get(COMPLAINTS + "/TS202603029999").must(404);
    assertThat(kept.text().replace(number, ""))
        .isEqualTo(unknown.text().replace("TS202603029999", ""));
    assertThat(handler.operate(number, "accept", null).must(404).code())
        .isEqualTo("complaint-unknown");
    Calls.as("staff-1018", "complaint-handler").operate(number, "accept", null).must(404);
    RunningComplaints.until(() -> numbers(supervisor, "?limit=200").contains(number));
    assertThat(numbers(handler, "?limit=200")).doesNotContain(number);
    assertThat(numbers(handler, "?q=" + number)).isEmpty();
    supervisor.operate(number, "accept", null).must(200);
  }

  @Test
  void what_is_restricted_is_kept_from_the_office_it_is_about() {
    String number = outside.file(Calls.filing(RunningComplaints.DEPARTMENT));
    // Handles complaints, and examines at that department.
    Calls both = Calls.as("staff-1018", "complaint-handler");
    both.get(COMPLAINTS + "/" + number).must(404);
    supervisor.get(COMPLAINTS + "/" + number).must(404);
    handler.get(COMPLAINTS + "/" + number).must(200);
    String open = outside.file(Calls.suggestion(RunningComplaints.DEPARTMENT));
    both.get(COMPLAINTS + "/" + open).must(200);
    RunningComplaints.until(
        () -> numbers(handler, "?limit=200").containsAll(List.of(number, open)));
    assertThat(numbers(both, "?limit=200")).contains(open).doesNotContain(number);
    assertThat(numbers(supervisor, "?limit=200")).contains(open).doesNotContain(number);
  }

  @Test
  void what_is_about_a_head_of_the_centre_is_not_handled_by_subordinates() {
    String number =
        outside.file(
            Calls.filing(RunningComplaints.CENTRE, RunningComplaints.CENTRE + "-director"));
    handler.get(COMPLAINTS + "/" + number).must(404);
    Calls.as("staff-1010", "director").get(COMPLAINTS + "/" + number).must(404);
    supervisor.operate(number, "accept", null).must(200);
    supervisor.operate(number, "reply", REPLY).must(200);

    String others = outside.file(Calls.suggestion(RunningComplaints.WINDOW));
    assertThat(supervisor.operate(others, "accept", null).must(403).code())
        .isEqualTo("complaint-not-theirs-to-handle");
    JsonNode offers = supervisor.get(path(others, "operations")).must(200).json();
    assertThat(offer(offers, "accept").path("possible").asBoolean()).isTrue();
    assertThat(offer(offers, "accept").path("you").asBoolean()).isFalse();
    assertThat(offer(offers, "accept").path("why").asString())
        .isEqualTo("complaint-not-theirs-to-handle");
    JsonNode handlers = handler.get(path(others, "operations")).must(200).json();
    assertThat(offer(handlers, "accept").path("you").asBoolean()).isTrue();
    assertThat(offer(handlers, "reply").path("possible").asBoolean()).isFalse();
    assertThat(offer(handlers, "erase").path("roles").toString()).isEqualTo("[\"admin\"]");
  }

  @Test
  void what_cannot_be_taken_in_is_refused_with_the_reason() {
    assertThat(refused("{\"about\": {}, \"kind\": \"HELP\", \"text\": \"请帮忙\"}", 422))
        .isEqualTo("complaint-about-nothing");
    assertThat(refused(Calls.filing("511321900000-X99"), 422))
        .isEqualTo("complaint-office-unknown");
    assertThat(refused(Calls.filing(RunningComplaints.WINDOW, "no-such-post"), 422))
        .isEqualTo("complaint-post-unknown");
    String matter = "{\"about\": {\"matter\": \"%s\"}, \"kind\": \"HELP\", \"text\": \"请帮忙\"}";
    assertThat(refused(matter.formatted("XX-01202603020001"), 422))
        .isEqualTo("complaint-place-unknown");
    assertThat(
            refused(
                """
                {"about": {"matter": "511321198001011234", "office": "%s"}, "kind": "HELP",
                 "text": "请帮忙"}
                """
                    .formatted(RunningComplaints.WINDOW),
                422))
        .as("an ID number is no matter's number, and would stand in a fact for good")
        .isEqualTo("complaint-place-unknown");
    assertThat(refused(matter.formatted("not a number"), 400)).isEqualTo("fields-invalid");
    assertThat(refused("{\"about\": {}, \"kind\": \"HELP\", \"colour\": 1}", 400))
        .isEqualTo("field-unknown");
    assertThat(
            outside
                .post(COMPLAINTS, Calls.filing(RunningComplaints.WINDOW), "too-short-a-key")
                .code())
        .isEqualTo("idempotency-key-length");
  }

  @Test
  void what_came_by_another_channel_is_entered_by_staff_of_that_centre() {
    String phoned =
        Calls.filing(RunningComplaints.WINDOW).replaceFirst("\\{", "{\"channel\": \"PHONE\", ");
    assertThat(refused(phoned, 403)).isEqualTo("complaint-channel-for-staff");
    Calls.as("citizen-2001", "citizen").post(COMPLAINTS, phoned).must(403);
    Calls.as("staff-2008", "complaint-handler").post(COMPLAINTS, phoned).must(403);
    String number = Calls.as("staff-1001", "clerk").file(phoned);
    JsonNode read = handler.get(COMPLAINTS + "/" + number).must(200).json();
    assertThat(read.path("channel").asString()).isEqualTo("PHONE");
    assertThat(read.path("filed").path("by").asString()).isEqualTo("staff-1001");
  }

  @Test
  void what_cannot_be_done_now_is_refused_with_what_is_possible() {
    String number = outside.file(Calls.suggestion(RunningComplaints.WINDOW));
    Answer illegal = handler.operate(number, "reply", REPLY).must(409);
    assertThat(illegal.code()).isEqualTo("complaint-not-possible-now");
    assertThat(illegal.json().path("possible").toString()).isEqualTo("[\"accept\",\"refuse\"]");
    assertThat(handler.post(path(number, "accept"), null, Calls.key(), "\"7\"").must(412).code())
        .isEqualTo("stale-version");
    handler.post(path(number, "accept"), null, Calls.key(), "\"1\"").must(200);
    assertThat(handler.operate(number, "redirect", null).must(404).code())
        .isEqualTo("path-unknown");
    // A suggestion alleges nothing, so its answer needs no finding.
    JsonNode replied =
        handler.operate(number, "reply", "{\"answer\": \"感谢建议，打印机将于下月安装\"}").must(200).json();
    assertThat(replied.path("ending").path("finding").asString()).isEqualTo("NOT_APPLICABLE");
  }

  @Test
  void an_answer_after_the_last_day_is_late() {
    String number = outside.file(Calls.filing(RunningComplaints.WINDOW));
    handler.operate(number, "accept", null).must(200);
    SERVICE.office("2026-03-16T17:31");
    JsonNode late = handler.operate(number, "reply", REPLY).must(200).json();
    assertThat(late.path("ending").path("onTime").asBoolean()).isFalse();
  }

  @Test
  void a_wrong_code_and_an_unknown_number_are_answered_alike_and_guessing_is_slowed() {
    JsonNode filed =
        outside.post(COMPLAINTS, Calls.filing(RunningComplaints.WINDOW)).must(201).json();
    String number = filed.path("number").asString();
    String code = filed.path("followCode").asString();
    Answer wrong = outside.post(FOLLOW, pair(number, "AAAA-AAAA-AAAA")).must(404);
    Answer unknown = outside.post(FOLLOW, pair("TS202603029999", code)).must(404);
    assertThat(wrong.text()).isEqualTo(unknown.text());
    follow(number, code);
    for (int guess = 0; guess < 9; guess++) {
      outside.post(FOLLOW, pair(number, "B" + guess)).must(404);
    }
    assertThat(outside.post(FOLLOW, pair(number, code)).must(404).text()).isEqualTo(wrong.text());
  }

  @Test
  void the_same_key_files_once_and_no_number_is_given_twice() throws Exception {
    String key = Calls.key();
    String body = Calls.filing(RunningComplaints.WINDOW);
    List<Callable<Answer>> twenty = new ArrayList<>();
    IntStream.range(0, 20).forEach(_ -> twenty.add(() -> outside.post(COMPLAINTS, body, key)));
    List<Callable<Answer>> others = new ArrayList<>();
    IntStream.range(0, 20)
        .forEach(_ -> others.add(() -> outside.post(COMPLAINTS, body, Calls.key())));
    assertThat(together(twenty)).hasSize(1);
    assertThat(together(others)).hasSize(20);
    assertThat(
            outside
                .post(COMPLAINTS, Calls.suggestion(RunningComplaints.WINDOW), key)
                .must(422)
                .code())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void verification_finds_journals_log_and_views_in_agreement() {
    String number = outside.file(Calls.filing(RunningComplaints.WINDOW));
    handler.operate(number, "accept", null).must(200);
    Calls admin = Calls.as("staff-1011", "admin");
    RunningComplaints.until(() -> numbers(handler, "?state=ACCEPTED&limit=200").contains(number));
    JsonNode found = admin.post("/api/v1/ops/verification", null).must(200).json();
    assertThat(found.path("differences")).as(found.toString()).isEmpty();
    assertThat(found.path("checked").path("views").toString()).contains("worklist");
  }

  private static HashSet<String> together(List<Callable<Answer>> calls) throws Exception {
    var numbers = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(calls)) {
        numbers.add(answer.get().must(201).json().path("number").asString());
      }
    }
    return numbers;
  }

  private String refused(String filing, int status) {
    return outside.post(COMPLAINTS, filing).must(status).code();
  }

  private String filedBy(String number) {
    return handler
        .get(COMPLAINTS + "/" + number)
        .must(200)
        .json()
        .path("filed")
        .path("by")
        .asString();
  }

  private Answer follow(String number, String code) {
    return outside.post(FOLLOW, pair(number, code)).must(200);
  }

  private static String path(String number, String operation) {
    return COMPLAINTS + "/" + number + "/" + operation;
  }

  private static String pair(String number, String code) {
    return "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(number, code);
  }

  private static JsonNode offer(JsonNode offers, String operation) {
    return offers
        .valueStream()
        .filter(offer -> offer.path("operation").asString().equals(operation))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> types(JsonNode timeline) {
    return timeline.valueStream().map(each -> each.path("type").asString()).toList();
  }

  static List<String> numbers(Calls caller, String query) {
    return caller
        .get(COMPLAINTS + query)
        .must(200)
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("number").asString())
        .toList();
  }
}
