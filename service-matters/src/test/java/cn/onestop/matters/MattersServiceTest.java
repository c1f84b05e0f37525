package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemRetired;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.matters.Calls.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The service as its callers know it.
class MattersServiceTest {

  private static final RunningMatters SERVICE = RunningMatters.get();

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls approver = Calls.as("staff-1005", "approver");

  @BeforeEach
  void on_a_monday_morning() {
    SERVICE.office("2026-03-02T09:30");
  }

  @Test
  void it_is_ready_and_keeps_the_operators_things_on_their_own_port() {
    Calls outside = Calls.signedOut();
    RunningMatters.until(() -> outside.get("/readyz").status() == 200);
    assertThat(outside.get("/livez").status()).isEqualTo(200);
    assertThat(outside.get("/actuator/health").status()).isEqualTo(404);
  }

  @Test
  void a_matter_from_filing_to_delivery() {
    Answer filed = clerk.post("/api/v1/matters", Calls.filing(RunningMatters.SLOW)).must(201);
    String number = filed.json().path("number").asString();
    assertThat(number).matches("TX-MZ-0120260302\\d{4}");
    assertThat(filed.location()).isEqualTo("/api/v1/matters/" + number);
    assertThat(filed.etag()).isEqualTo("\"2\"");
    assertThat(filed.json().path("state").asString()).isEqualTo("FILED");
    assertThat(filed.json().path("promised").path("text").asString())
        .isEqualTo("20个工作日，自受理起算（示例依据）");
    assertThat(filed.text()).doesNotContain("张小三").doesNotContain("511321198001011234");

    Answer accepted = clerk.operate(number, "accept", null).must(200);
    JsonNode promised = accepted.json().path("promised");
    assertThat(promised.path("due").asString()).isEqualTo("2026-03-30T09:30:00.000Z");
    assertThat(promised.path("dueOn").asString()).isEqualTo("2026-03-30");
    assertThat(promised.path("explanation").size()).isGreaterThan(3);
    assertThat(accepted.json().path("statutory").path("dueOn").asString()).isEqualTo("2026-04-14");

    String once = Calls.key();
    String visit = "{\"purpose\": \"FILING\"}";
    Answer first = clerk.post(path(number, "visit"), visit, once).must(200);
    Answer again = clerk.post(path(number, "visit"), visit, once).must(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(clerk.operate(number, "visit", visit).must(422).code())
        .isEqualTo("matter-visit-needs-cause");
    Answer second =
        clerk
            .operate(
                number, "visit", "{\"purpose\": \"CORRECTION\", \"cause\": \"NOT_TOLD_AT_ONCE\"}")
            .must(200);
    assertThat(second.json().path("visits").asInt()).isEqualTo(2);

    clerk.operate(number, "complete-step", "{\"step\": 3}").must(200);
    clerk.operate(number, "complete-step", "{\"step\": 4}").must(200);
    approver.operate(number, "decide", "{\"outcome\": \"GRANTED\"}").must(200);
    clerk.operate(number, "close", null).must(200);
    Answer delivered = clerk.operate(number, "deliver", "{\"method\": \"WINDOW\"}").must(200);
    assertThat(delivered.json().path("state").asString()).isEqualTo("DELIVERED");
    assertThat(delivered.json().path("steps").path("done").asInt()).isEqualTo(6);
    assertThat(texts(delivered.json().path("possible"))).containsExactly("archive", "erase");

    Answer read = clerk.get("/api/v1/matters/" + number).must(200);
    assertThat(read.etag()).isEqualTo(delivered.etag());
    assertThat(types(read.json().path("timeline")))
        .containsExactly(
            "matter-filed",
            "step-completed",
            "matter-accepted",
            "step-completed",
            "visit-recorded",
            "visit-recorded",
            "step-completed",
            "step-completed",
            "matter-decided",
            "step-completed",
            "matter-closed",
            "result-delivered",
            "step-completed");
    assertThat(read.json().path("applicant").path("name").asString()).isEqualTo("张*三");
    assertThat(read.json().path("applicant").path("phone").asString()).isEqualTo("138****3210");
    assertThat(read.json().path("applicant").path("idNumber").asString())
        .isEqualTo("511321********1234");
  }

  @Test
  void a_matter_keeps_the_version_it_was_filed_under_and_a_retired_item_takes_no_more() {
    var item = "TX-MZ-77";
    var promised = Items.limit(20, "WORKING_DAY", "ACCEPTED");
    var shorter = Items.limit(8, "WORKING_DAY", "ACCEPTED");
    SERVICE.publish(published(item, 1, promised));
    var running = clerk.file(item);

    SERVICE.tell(item, published(item, 2, shorter));
    RunningMatters.until(() -> filedUnder(item) == 2);
    assertThat(version(clerk.get("/api/v1/matters/" + running))).isEqualTo(1);

    SERVICE.tell(
        item,
        new ItemRetired(
            item, Items.CENTRE, LocalDate.parse("2026-03-02"), "CANCELLED", "示例府函〔2026〕2号"));
    RunningMatters.until(() -> filedUnder(item) == 0);
    assertThat(clerk.post("/api/v1/matters", Calls.filing(item)).code())
        .isEqualTo("matter-item-unknown");
    var accepted = clerk.operate(running, "accept", null).must(200);
    assertThat(accepted.json().path("promised").path("text").asString()).startsWith("20");
  }

  private static ItemVersionPublished published(String item, int version, PlainLimit promised) {
    return Items.published(
        item,
        version,
        Items.CENTRE,
        Items.content("2", promised, null, Items.DEPARTMENT, true, Items.STEPS));
  }

  /// The version a matter is filed under now; 0 if none can be filed.
  private int filedUnder(String item) {
    var answer = clerk.post("/api/v1/matters", Calls.filing(item));
    return answer.status() == 201 ? version(answer) : 0;
  }

  private static int version(Answer matter) {
    return matter.json().at("/item/version").asInt();
  }

  @Test
  void the_same_key_files_once_and_another_body_under_it_is_refused() throws Exception {
    String key = Calls.key();
    String body = Calls.filing(RunningMatters.SLOW);
    List<Callable<Answer>> twenty = new ArrayList<>();
    IntStream.range(0, 20).forEach(_ -> twenty.add(() -> clerk.post("/api/v1/matters", body, key)));
    var answers = new HashSet<Answer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(twenty)) {
        answers.add(answer.get().must(201));
      }
    }
    assertThat(answers).hasSize(1);
    assertThat(
            clerk
                .post("/api/v1/matters", Calls.filing(RunningMatters.ON_THE_SPOT), key)
                .must(422)
                .code())
        .isEqualTo("idempotency-key-reused");
  }

  @Test
  void no_number_is_given_twice() throws Exception {
    List<Callable<String>> filings = new ArrayList<>();
    IntStream.range(0, 40).forEach(_ -> filings.add(() -> clerk.file(RunningMatters.SLOW)));
    var numbers = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var number : threads.invokeAll(filings)) {
        numbers.add(number.get());
      }
    }
    assertThat(numbers).hasSize(40);
  }

  @Test
  void what_is_done_on_the_spot_is_done_by_one_clerk() {
    String number = clerk.file(RunningMatters.ON_THE_SPOT);
    Answer accepted = clerk.operate(number, "accept", null).must(200);
    assertThat(accepted.json().path("promised").path("due").asString())
        .isEqualTo("2026-03-02T09:30:00.000Z");
    assertThat(clerk.operate(number, "decide", "{\"outcome\": \"GRANTED\"}").must(409).code())
        .isEqualTo("matter-steps-open");
    clerk.operate(number, "complete-step", "{\"step\": 2}").must(200);
    clerk.operate(number, "decide", "{\"outcome\": \"GRANTED\"}").must(200);
    Answer closed = clerk.operate(number, "close", null).must(200);
    assertThat(closed.json().path("outcome").path("onTime").asBoolean()).isTrue();
  }

  @Test
  void of_two_at_once_one_wins_and_the_other_is_told_what_happened() throws Exception {
    Calls other = Calls.as("staff-1002", "clerk");
    String number = clerk.file(RunningMatters.SLOW);
    String seen = clerk.get("/api/v1/matters/" + number).must(200).etag();
    CountDownLatch ready = new CountDownLatch(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Answer>> sent =
          Stream.of(clerk, other)
              .map(caller ->
                  threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return caller.post(path(number, "accept"), null, Calls.key(), seen);
                  }))
              .toList();
      List<Answer> answers = List.of(sent.getFirst().get(), sent.getLast().get());
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
      boolean clerkWon = answers.getFirst().status() == 200;
      Answer told = clerkWon ? answers.getLast() : answers.getFirst();
      assertThat(told.code()).isEqualTo("stale-version");
      assertThat(told.json().path("since").valueStream())
          .isNotEmpty()
          .allMatch(fact -> fact.path("seq").asInt() > 2)
          .allMatch(
              fact -> fact.path("by").asString().equals(clerkWon ? "staff-1001" : "staff-1002"))
          .anyMatch(fact -> fact.path("type").asString().equals("matter-accepted"));
      assertThat(other.operate(number, "accept", null).must(409).code())
          .isEqualTo("matter-not-possible-now");
    }
  }

  @Test
  void what_cannot_be_done_is_refused_with_the_reason_and_what_is_possible() {
    String number = clerk.file(RunningMatters.SLOW);
    Answer illegal = clerk.operate(number, "deliver", "{\"method\": \"WINDOW\"}").must(409);
    assertThat(illegal.code()).isEqualTo("matter-not-possible-now");
    assertThat(illegal.json().path("detail").asString()).contains("deliver");
    assertThat(texts(illegal.json().path("possible")))
        .containsExactly(
            "accept",
            "accept-provisionally",
            "accept-on-commitment",
            "request-supplement",
            "refuse",
            "return",
            "transfer",
            "claim",
            "assign",
            "visit",
            "withdraw");
    assertThat(clerk.post(path(number, "accept"), null, Calls.key(), "\"1\"").must(412).code())
        .isEqualTo("stale-version");
    clerk.post(path(number, "accept"), null, Calls.key(), "\"2\"").must(200);
    assertThat(clerk.get("/api/v1/matters/TX-MZ-01202603029999").must(404).code())
        .isEqualTo("matter-unknown");
    assertThat(clerk.operate(number, "shelve", null).must(404).code()).isEqualTo("path-unknown");
    clerk.post("/api/v1/matters", "{\"itemCode\": ").must(400);
    assertThat(
            clerk
                .operate(number, "visit", "{\"purpose\": \"FILING\", \"colour\": \"red\"}")
                .must(400)
                .code())
        .isEqualTo("field-unknown");
    assertThat(clerk.operate(number, "accept", "{\"x\": 1}").must(400).code())
        .isEqualTo("field-unknown");
    assertThat(clerk.operate(number, "visit", "{}").must(400).code()).isEqualTo("fields-invalid");
    assertThat(clerk.post("/api/v1/matters", Calls.filing("XX-1")).must(422).code())
        .isEqualTo("matter-item-unknown");
    Calls.signedOut().post("/api/v1/matters", Calls.filing(RunningMatters.SLOW)).must(401);
  }

  @Test
  void who_accepted_does_not_decide_and_a_denial_has_its_reason() {
    String number = clerk.file(RunningMatters.SLOW);
    clerk.operate(number, "accept", null).must(200);
    clerk.operate(number, "complete-step", "{\"step\": 3}").must(200);
    Calls reviewer = Calls.as("staff-1003", "reviewer");
    reviewer.operate(number, "complete-step", "{\"step\": 4}").must(200);
    assertThat(clerk.operate(number, "decide", "{\"outcome\": \"GRANTED\"}").must(403).code())
        .isEqualTo("matter-decided-by-approver");
    assertThat(reviewer.operate(number, "decide", "{\"outcome\": \"DENIED\"}").must(422).code())
        .isEqualTo("matter-reason-missing");
    reviewer
        .operate(number, "decide", "{\"outcome\": \"DENIED\", \"reason\": \"家庭人均收入高于当地低保标准\"}")
        .must(200);
    JsonNode timeline = clerk.get("/api/v1/matters/" + number).must(200).json().path("timeline");
    assertThat(timeline.toString()).contains("家庭人均收入高于当地低保标准");
    Calls supervisor = Calls.as("staff-1009", "supervisor");
    Answer watched = supervisor.get("/api/v1/matters/" + number).must(200);
    assertThat(watched.text()).doesNotContain("家庭人均收入").doesNotContain("张*三");
  }

  @Test
  void everyone_is_told_what_they_may_do_and_who_may_do_the_rest() {
    String number = clerk.file(RunningMatters.SLOW);
    clerk.operate(number, "accept", null).must(200);
    JsonNode mine = clerk.get(path(number, "operations")).must(200).json();
    assertThat(offer(mine, "complete-step").path("you").asBoolean()).isTrue();
    assertThat(offer(mine, "decide").path("you").asBoolean()).isFalse();
    assertThat(offer(mine, "decide").path("why").asString())
        .isEqualTo("matter-decided-by-approver");
    assertThat(texts(offer(mine, "decide").path("roles")))
        .containsExactly("clerk", "reviewer", "approver");
    assertThat(offer(mine, "deliver").path("possible").asBoolean()).isFalse();
    JsonNode heads = approver.get(path(number, "operations")).must(200).json();
    assertThat(offer(heads, "decide").path("you").asBoolean()).isTrue();
    assertThat(offer(heads, "withdraw").path("you").asBoolean()).isFalse();
  }

  @Test
  void the_receipt_shows_progress_without_sign_in_and_nothing_personal() {
    Answer filed =
        Calls.as("citizen-2001", "citizen")
            .post("/api/v1/matters", Calls.filing(RunningMatters.SLOW))
            .must(201);
    String number = filed.json().path("number").asString();
    assertThat(filed.json().path("place").path("channel").asString()).isEqualTo("ONLINE");
    String code = filed.json().path("receiptCode").asString();
    clerk.operate(number, "accept", null).must(200);

    Calls outside = Calls.signedOut();
    Answer seen = outside.post("/api/v1/public/progress", progress(number, code)).must(200);
    assertThat(seen.json().path("stateName").asString()).isEqualTo("受理");
    assertThat(seen.json().path("promised").path("dueOn").asString()).isEqualTo("2026-03-30");
    assertThat(seen.json().path("steps").path("done").asInt()).isEqualTo(2);
    assertThat(seen.text()).doesNotContain("张").doesNotContain("staff-").doesNotContain("citizen");
    Answer typed =
        outside.post(
            "/api/v1/public/progress", progress(number, code.toLowerCase().replace("-", " ")));
    assertThat(typed.must(200).text()).isEqualTo(seen.text());
    assertThat(outside.in("en").post("/api/v1/public/progress", progress(number, code)).text())
        .contains("\"stateName\":\"accepted\"");

    Answer wrong = outside.post("/api/v1/public/progress", progress(number, "AAAA-AAAA-AAAA"));
    Answer unknown =
        outside.post("/api/v1/public/progress", progress("TX-MZ-01202603020000", code));
    assertThat(wrong.must(404).text()).isEqualTo(unknown.must(404).text());
    Calls.as("citizen-2001", "citizen").get("/api/v1/matters/" + number).must(403);
  }

  @Test
  void guessing_codes_of_a_number_is_slowed_down() {
    Answer filed = clerk.post("/api/v1/matters", Calls.filing(RunningMatters.SLOW)).must(201);
    String number = filed.json().path("number").asString();
    String code = filed.json().path("receiptCode").asString();
    for (int guess = 0; guess < 10; guess++) {
      Calls.signedOut().post("/api/v1/public/progress", progress(number, "B" + guess)).must(404);
    }
    Calls.signedOut().post("/api/v1/public/progress", progress(number, code)).must(404);
  }

  @Test
  void each_way_of_filing_is_open_only_where_the_item_offers_it() {
    Calls village = Calls.as("staff-1004", "village-agent");
    Answer filed = village.post("/api/v1/matters", Calls.filing(RunningMatters.SLOW)).must(201);
    assertThat(filed.json().path("place").path("village").asString())
        .isEqualTo(RunningMatters.VILLAGE);
    String windowOnly = Calls.filing(RunningMatters.AT_WINDOW_ONLY);
    assertThat(village.post("/api/v1/matters", windowOnly).must(422).code())
        .isEqualTo("matter-way-not-open-village");
    assertThat(
            Calls.as("citizen-2001", "citizen")
                .post("/api/v1/matters", windowOnly)
                .must(422)
                .code())
        .isEqualTo("matter-way-not-open-online");
    clerk.post("/api/v1/matters", windowOnly).must(201);
    assertThat(
            clerk
                .post("/api/v1/matters", Calls.filing(RunningMatters.OTHER_CENTRES))
                .must(404)
                .code())
        .isEqualTo("matter-other-centre");
    String elsewhere =
        Calls.filing(RunningMatters.SLOW)
            .replaceFirst("\\{", "{\"window\": \"511321900000-W02\", ");
    assertThat(clerk.post("/api/v1/matters", elsewhere).must(403).code()).isEqualTo("other-office");
  }

  @Test
  void a_village_sees_and_serves_its_own_matters_only() {
    Calls village = Calls.as("staff-1004", "village-agent");
    String ours = village.file(RunningMatters.SLOW);
    String theirs = clerk.file(RunningMatters.SLOW);
    village.get("/api/v1/matters/" + ours).must(200);
    village.get("/api/v1/matters/" + theirs).must(404);
    Calls.as("staff-2001", "clerk").get("/api/v1/matters/" + ours).must(404);
    Answer contact = village.operate(ours, "visit", "{\"purpose\": \"SIGNATURE\"}").must(200);
    assertThat(contact.json().path("visits").asInt()).isZero();
  }

  @Test
  void a_limit_that_runs_from_the_filing_is_counted_at_the_filing() {
    Answer filed =
        clerk.post("/api/v1/matters", Calls.filing(RunningMatters.AT_WINDOW_ONLY)).must(201);
    assertThat(filed.json().path("statutory").path("dueOn").asString()).isEqualTo("2026-03-16");
    assertThat(filed.json().path("promised").has("due")).isFalse();
  }

  private static String path(String number, String operation) {
    return "/api/v1/matters/" + number + "/" + operation;
  }

  private static String progress(String number, String code) {
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
    return timeline.valueStream().map(entry -> entry.path("type").asString()).toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
