package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.events.Topics;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.matters.Calls.Answer;
import cn.onestop.matters.matter.ApplicantMarks;
import cn.onestop.matters.matter.EarlierChecks;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.FileMatter.Filing;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.matter.StepDoers;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The check before the filing, over HTTP, and what becomes of it in the matter.
class PreReviewServiceTest {

  private static final RunningMatters SERVICE = RunningMatters.get();
  private static final String PRE_REVIEWS = "/api/v1/pre-reviews";
  private static final String PUBLIC = "/api/v1/public/pre-reviews";

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls village = Calls.as("staff-1004", "village-agent");
  private final Calls citizen = Calls.as("citizen-2001", "citizen");

  @BeforeEach
  void atWork() {
    SERVICE.office("2026-03-02T09:30");
  }

  @Test
  void what_was_handed_in_is_passed_and_filed_without_anything_asked_twice() {
    JsonNode submitted = citizen.preReview(RunningMatters.SLOW).json();
    String number = submitted.path("number").asString();
    assertThat(number).startsWith("YS-" + RunningMatters.SLOW);
    assertThat(submitted.at("/clock/dueOn").asString()).isEqualTo("2026-03-03");
    assertThat(submitted.path("channel").asString()).isEqualTo("ONLINE");
    assertThat(submitted.has("promised")).as("no limit of the law runs").isFalse();
    clerk.check(number, "pass", null).must(200);

    String key = Calls.key();
    Answer filed = citizen.post("/api/v1/matters", under(number), key).must(201);
    String matter = filed.json().path("number").asString();
    assertThat(filed.json().at("/further/preReview/stands").toString()).contains("居民身份证");
    JsonNode ended = clerk.get(PRE_REVIEWS + "/" + number).must(200).json();
    assertThat(ended.path("state").asString()).isEqualTo("FILED");
    assertThat(ended.path("matter").asString()).isEqualTo(matter);
    assertThat(clerk.get("/api/v1/matters/" + matter).json().at("/applicant/name").asString())
        .isEqualTo(ended.at("/applicant/name").asString())
        .isNotEmpty();

    assertThat(citizen.post("/api/v1/matters", under(number), key).must(201).text())
        .isEqualTo(filed.text());
    assertThat(citizen.post("/api/v1/matters", under(number)).must(409).code())
        .isEqualTo("pre-review-not-possible-now");
    assertThat(
            citizen
                .post("/api/v1/matters", "{\"itemCode\": \"%s\"}".formatted(RunningMatters.SLOW))
                .must(400)
                .code())
        .isEqualTo("applicant-or-reference");
  }

  @Test
  void the_same_request_hands_in_once() {
    String key = Calls.key();
    Answer first = village.post(PRE_REVIEWS, Calls.checking(RunningMatters.SLOW), key).must(201);

    assertThat(village.post(PRE_REVIEWS, Calls.checking(RunningMatters.SLOW), key).text())
        .isEqualTo(first.text());
    assertThat(
            village
                .post(PRE_REVIEWS, Calls.checking(RunningMatters.ON_THE_SPOT), key)
                .must(422)
                .code())
        .isEqualTo("idempotency-key-reused");
    assertThat(first.json().path("village").asString()).isEqualTo(RunningMatters.VILLAGE);
  }

  @Test
  void what_passed_and_is_asked_for_again_is_a_breach_of_the_centre() {
    String number = passed();
    String matter = file(number);
    clerk.operate(matter, "visit", "{\"purpose\": \"FILING\"}").must(200);
    Answer refused =
        clerk.operate(matter, "request-supplement", "{\"materials\": [\"居民身份证\"]}").must(422);
    assertThat(refused.code()).isEqualTo("matter-pre-review-says-otherwise");

    clerk
        .operate(
            matter,
            "request-supplement",
            "{\"materials\": [\"居民身份证\"], \"againstPreReview\": \"原件与预审时提交的照片不一致\"}")
        .must(200);
    JsonNode visited =
        clerk
            .operate(
                matter, "visit", "{\"purpose\": \"CORRECTION\", \"cause\": \"AGAINST_PRE_REVIEW\"}")
            .must(200)
            .json();

    assertThat(visited.at("/happened/0/details/centreCaused").asBoolean()).isTrue();
    JsonNode told =
        clerk
            .get("/api/v1/matters/" + matter)
            .json()
            .path("timeline")
            .valueStream()
            .filter(it -> it.path("type").asString().equals("supplement-requested"))
            .findFirst()
            .orElseThrow();
    assertThat(told.at("/details/againstPreReview/0").asString()).isEqualTo("居民身份证");
    assertThat(told.at("/details/againstPreReviewReason").asString()).isEqualTo("原件与预审时提交的照片不一致");
    RunningMatters.sentAsTheContractSays(List.of("cn.onestop.matters.supplement-requested.v1"));
  }

  @Test
  void it_says_when_the_guide_has_changed_and_does_not_bind_for_that() {
    String item = "TX-YS-" + UUID.randomUUID().toString().substring(0, 4).toUpperCase();
    ItemContent first =
        Items.content(
            "2",
            Items.limit(20, "WORKING_DAY", "ACCEPTED"),
            null,
            Items.DEPARTMENT,
            true,
            Items.STEPS);
    SERVICE.publish(Items.published(item, 1, Items.CENTRE, first));
    JsonNode submitted = clerk.preReview(item).json();
    String number = submitted.path("number").asString();
    clerk.check(number, "pass", null).must(200);
    ServiceItem second =
        Items.with(
            new ServiceItem(item, 2, Items.CENTRE, "b".repeat(64), first),
            guide ->
                ((tools.jackson.databind.node.ObjectNode) guide.path("materials").get(1))
                    .put("copies", 2));
    SERVICE.tell(item, Items.published(item, 2, Items.CENTRE, second.content()));
    RunningMatters.until(() ->
        SERVICE
            .bean(ServiceItems.class)
            .inForce(item, LocalDate.parse("2026-03-02"))
            .filter(now -> now.version() == 2)
            .isPresent());

    JsonNode shown = clerk.get(PRE_REVIEWS + "/" + number).json().path("guideChange");
    assertThat(shown.path("version").asInt()).isEqualTo(2);
    assertThat(shown.path("materials").toString()).isEqualTo("[\"居民身份证\"]");
    assertThat(follow(number, submitted.path("queryCode").asString()).path("next").toString())
        .contains("办事指南已更新")
        .contains("居民身份证");

    String matter =
        clerk
            .post("/api/v1/matters", under(number).replace(RunningMatters.SLOW, item))
            .must(201)
            .json()
            .path("number")
            .asString();
    clerk.operate(matter, "request-supplement", "{\"materials\": [\"居民身份证\"]}").must(200);
  }

  @Test
  void what_is_due_first_comes_first_and_what_is_late_shows() {
    SERVICE.office("2026-05-06T10:00");
    String early = number(village.preReview(RunningMatters.SLOW));
    SERVICE.office("2026-05-08T10:00");
    String late = number(clerk.preReview(RunningMatters.SLOW));
    RunningMatters.until(() -> numbers(clerk, "").containsAll(List.of(early, late)));

    List<String> order = numbers(clerk, "");
    assertThat(order.indexOf(early)).isLessThan(order.indexOf(late));
    assertThat(line(early).path("overdue").asBoolean()).isTrue();
    assertThat(line(late).path("overdue").asBoolean()).isFalse();
    assertThat(numbers(village, "")).contains(early).doesNotContain(late);
    assertThat(clerk.get(PRE_REVIEWS + "/" + early).json().path("overdue").asBoolean()).isTrue();

    clerk.check(early, "pass", null).must(200);
    assertThat(clerk.get(PRE_REVIEWS + "/" + early).json().at("/result/onTime").asBoolean(true))
        .isFalse();
    RunningMatters.until(() ->
        numbers(clerk, "&state=PASSED").contains(early) && !numbers(clerk, "").contains(early));
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = clerk.get(PRE_REVIEWS + "?limit=1" + after).must(200).json();
      page.path("items").forEach(it -> paged.add(it.path("number").asString()));
      after =
          page.has("next")
              ? "&after=" + page.path("next").asString().replace("/", "%2F").replace(":", "%3A")
              : "";
    } while (!after.isEmpty());
    assertThat(paged).contains(late).doesNotHaveDuplicates();
  }

  @Test
  void the_applicant_follows_it_with_number_and_code_and_brings_what_is_missing() {
    JsonNode submitted = citizen.preReview(RunningMatters.SLOW).json();
    String number = submitted.path("number").asString();
    String code = submitted.path("queryCode").asString();
    assertThat(follow(number, code).path("next").toString()).contains("2026-03-03");
    clerk
        .check(
            number,
            "request-correction",
            "{\"materials\": [\"居民身份证\"], \"explanation\": \"照片模糊，请重新拍摄后提交\"}")
        .must(200);
    assertThat(follow(number, code).path("next").toString())
        .contains("2026-06-01")
        .contains("居民身份证");

    Answer wrong = Calls.signedOut().post(PUBLIC, pair(number, "AAAA-AAAA-AAAA")).must(404);
    Answer unknown =
        Calls.signedOut().post(PUBLIC, pair("YS-TX-MZ-01209901010001", code)).must(404);
    assertThat(wrong.text()).isEqualTo(unknown.text());

    JsonNode own = citizen.get(PRE_REVIEWS + "/" + number).must(200).json();
    assertThat(own.at("/timeline/1/details/explanation").asString()).contains("照片模糊");
    citizen.check(number, "resubmit", null).must(200);
    assertThat(follow(number, code).path("state").asString()).isEqualTo("SUBMITTED");
    RunningMatters.until(() -> numbers(citizen, "").contains(number));
    Calls.as("citizen-2002", "citizen").get(PRE_REVIEWS + "/" + number).must(404);

    clerk
        .check(number, "not-ours", "{\"rightBody\": \"县民政局\", \"reason\": \"该事项由县民政局直接办理\"}")
        .must(200);
    assertThat(follow(number, code).path("next").toString()).contains("县民政局");
  }

  @Test
  void under_which_nothing_is_filed_lapses_when_its_time_has_come() {
    String number = passed();
    String until = clerk.get(PRE_REVIEWS + "/" + number).json().at("/clock/due").asString();

    SERVICE.office("2026-06-05T10:00");

    RunningMatters.until(() -> state(number).equals("LAPSED"));
    assertThat(clerk.get(PRE_REVIEWS + "/" + number).json().path("endedAt").asString())
        .isEqualTo(until);
    assertThat(clerk.post("/api/v1/matters", under(number)).must(409).code())
        .isEqualTo("pre-review-not-possible-now");
  }

  @Test
  void a_filing_that_breaks_off_before_the_pre_review_ends_is_ended_by_the_beat_and_told_again() {
    String number = passed();
    Filing filing = new Filing(RunningMatters.SLOW, null, null, null, number);
    RequestKey request = new RequestKey("staff-1001", "test", Calls.key(), "f");
    Caller caller =
        new Caller(
            "staff-1001",
            Set.of(Role.CLERK),
            null,
            List.of(
                new HeldPost(
                    "p",
                    Set.of(Role.CLERK),
                    Items.CENTRE + "-W01",
                    OfficeKind.WINDOW,
                    Items.CENTRE)),
            Scope.NONE);
    assertThatThrownBy(() -> breakingOff().file(filing, caller, request))
        .hasMessage("the process ends here");

    RunningMatters.until(() -> state(number).equals("FILED"));

    Done<Matter, MatterEvent> again = SERVICE.bean(FileMatter.class).file(filing, caller, request);
    assertThat(again.repeated()).isTrue();
    assertThat(clerk.get(PRE_REVIEWS + "/" + number).json().path("matter").asString())
        .isEqualTo(again.state().number());
  }

  @Test
  void its_personal_data_goes_with_the_matters() {
    String number = passed();
    String matter = file(number);
    clerk.operate(matter, "withdraw", null).must(200);
    Calls admin = Calls.as("staff-1011", "admin");
    admin.operate(matter, "erase", "{\"ground\": \"APPLICANT_REQUEST\"}").must(200);

    JsonNode erased = clerk.get(PRE_REVIEWS + "/" + number).must(200).json();
    assertThat(erased.path("personalDataErased").asBoolean()).isTrue();
    assertThat(erased.has("applicant")).isFalse();
    assertThat(admin.check(number, "erase", "{\"ground\": \"APPLICANT_REQUEST\"}").must(409).code())
        .isEqualTo("pre-review-erased-already");
  }

  @Test
  void who_opens_the_applicants_data_is_on_record() {
    String number = number(clerk.preReview(RunningMatters.SLOW));
    JsonNode opened =
        clerk
            .check(number, "unmask", "{\"fields\": [\"PHONE\"], \"reason\": \"电话通知申请人补拍身份证\"}")
            .must(200)
            .json();
    assertThat(opened.path("phone").asString()).isEqualTo("13812343210");
    assertThat(opened.has("name")).isFalse();

    Calls supervisor = Calls.as("staff-1009", "supervisor");
    RunningMatters.until(() ->
        supervisor
            .get(PRE_REVIEWS + "/" + number + "/audit")
            .must(200)
            .text()
            .contains("staff-1001"));
  }

  @Test
  void every_event_is_sent_as_the_contract_says() {
    String corrected = number(clerk.preReview(RunningMatters.SLOW));
    clerk.check(corrected, "request-correction", "{\"materials\": [\"居民身份证\"]}").must(200);
    clerk.check(corrected, "resubmit", null).must(200);
    clerk.check(corrected, "withdraw", null).must(200);
    file(passed());

    RunningMatters.until(() -> types().contains("cn.onestop.matters.pre-review-filed.v1"));
    assertThat(WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.PRE_REVIEWS))
        .flatExtracting(EventContract::check)
        .isEmpty();
  }

  private static List<String> types() {
    return WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.PRE_REVIEWS).stream()
        .map(EventContract::type)
        .toList();
  }

  @SuppressWarnings("unchecked") // The bean has these types, which the class object cannot say.
  private static FileMatter breakingOff() {
    var journals =
        (Journals<Matter, MatterEvent>)
            SERVICE.beans(Journals.class).stream()
                .filter(it -> it.type().collection().equals("matters"))
                .findFirst()
                .orElseThrow();
    return new FileMatter(
        journals,
        SERVICE.bean(ServiceItems.class),
        SERVICE.bean(MatterNumbers.class),
        new StepDoers(SERVICE.bean(Offices.class)::ofCentre),
        SERVICE.bean(Calendars.class),
        new BreakingOff(SERVICE.bean(EarlierChecks.class)),
        SERVICE.bean(Commands.class),
        SERVICE.bean(Sealing.class),
        SERVICE.bean(ApplicantMarks.class),
        SERVICE.bean(OfficeClock.class));
  }

  /// The process ends after the matter is written and before the pre-review ends.
  private record BreakingOff(EarlierChecks checks) implements EarlierChecks {

    @Override
    public String matterId(String number) {
      return checks.matterId(number);
    }

    @Override
    public Checked takeUp(String number, ServiceItem item, Caller caller) {
      return checks.takeUp(number, item, caller);
    }

    @Override
    public Refused takenUp(String number, Caller caller) {
      return checks.takenUp(number, caller);
    }

    @Override
    public void filed(String number, String matter, Instant at, String by) {
      throw new IllegalStateException("the process ends here");
    }
  }

  private String passed() {
    String number = number(clerk.preReview(RunningMatters.SLOW));
    clerk.check(number, "pass", null).must(200);
    return number;
  }

  private String file(String preReview) {
    return clerk
        .post("/api/v1/matters", under(preReview))
        .must(201)
        .json()
        .path("number")
        .asString();
  }

  private static String under(String preReview) {
    return "{\"itemCode\": \"%s\", \"preReview\": \"%s\"}"
        .formatted(RunningMatters.SLOW, preReview);
  }

  private static String number(Answer submitted) {
    return submitted.json().path("number").asString();
  }

  private String state(String number) {
    return clerk.get(PRE_REVIEWS + "/" + number).must(200).json().path("state").asString();
  }

  private JsonNode line(String number) {
    return clerk
        .get(PRE_REVIEWS + "?limit=200")
        .must(200)
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("number").asString().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> numbers(Calls caller, String filter) {
    return caller
        .get(PRE_REVIEWS + "?limit=200" + filter)
        .must(200)
        .json()
        .path("items")
        .valueStream()
        .map(it -> it.path("number").asString())
        .toList();
  }

  private static JsonNode follow(String number, String code) {
    return Calls.signedOut().post(PUBLIC, pair(number, code)).must(200).json();
  }

  private static String pair(String number, String code) {
    return "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(number, code);
  }
}
