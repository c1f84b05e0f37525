package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.onestop.events.Topics;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.matters.bundle.Bundle;
import cn.onestop.matters.bundle.Bundle.Part;
import cn.onestop.matters.bundle.FileBundle;
import cn.onestop.matters.bundle.FileBundle.Wanted;
import cn.onestop.matters.bundle.FollowBundle;
import cn.onestop.matters.bundle.SharedMaterials;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.BundledMatters;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.IntakeDesk;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.matter.SettleDeemedActs;
import cn.onestop.matters.number.HeldNumbers;
import cn.onestop.matters.number.NumberLedger;
import cn.onestop.matters.number.SettleNumbers;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import cn.onestop.time.clock.OfficeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One thing once 一件事一次办.
class BundlesTest {

  private static final String BUNDLES = "/api/v1/bundles";

  /// 生育登记服务、户口登记（出生登记）、城乡居民参保登记 of the sample catalogue; all three are done on the spot.
  private static final String BIRTH_SERVICE = "TX-WJ-03";

  private static final String HOUSEHOLD = "TX-GA-01";
  private static final String INSURANCE = "TX-YB-01";

  private final RunningMatters service = RunningMatters.get();
  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls supervisor = Calls.as("staff-1009", "supervisor");

  @BeforeAll
  static void the_sample_catalogue_has_them() throws IOException {
    JsonNode sample =
        JsonMapper.shared()
            .readTree(
                Files.readString(
                    Path.of("../service-catalog/src/main/resources/sample/items.json")));
    for (JsonNode item : sample.path("items")) {
      String code = item.path("itemCode").asString();
      if (Set.of(BIRTH_SERVICE, HOUSEHOLD, INSURANCE).contains(code)) {
        RunningMatters.get()
            .publish(
                new ItemVersionPublished(
                    code,
                    1,
                    Items.CENTRE,
                    LocalDate.parse("2026-01-01"),
                    "ADDED",
                    "b".repeat(64),
                    JsonMapper.shared().treeToValue(item.path("content"), ItemContent.class),
                    null));
      }
    }
  }

  @BeforeEach
  void in_the_morning() {
    service.office("2026-03-02T09:30");
  }

  @Test
  void a_birth_is_applied_for_once_and_the_insurance_waits_for_the_household_register() {
    String body = Calls.bundle(", \"theme\": \"新生儿出生\"", INSURANCE, BIRTH_SERVICE, HOUSEHOLD);
    String key = Calls.key();
    JsonNode filed = clerk.post(BUNDLES, body, key).must(201).json();
    String bundle = filed.path("number").asString();
    String insured = number(filed, INSURANCE);
    String household = number(filed, HOUSEHOLD);
    String registered = number(filed, BIRTH_SERVICE);
    assertThat(clerk.post(BUNDLES, body, key).must(201).json()).isEqualTo(filed);
    clerk.post(BUNDLES, Calls.bundle("", HOUSEHOLD, INSURANCE), key).must(422);

    JsonNode register = material(filed, "居民户口簿");
    assertThat(register.path("neededBy")).hasSize(1);
    assertThat(register.at("/neededBy/0/number").asString()).isEqualTo(household);
    assertThat(register.at("/yieldedTo/0").asString()).isEqualTo(insured);
    assertThat(states(bundle)).containsExactlyInAnyOrder("FILED", "FILED", "AWAITING_RESULT");
    clerk.get("/api/v1/matters/" + insured).must(404);

    clerk.post(BUNDLES + "/" + bundle + "/visit", "{\"purpose\": \"FILING\"}").must(200);
    assertThat(visits(household)).isEqualTo(1);
    assertThat(visits(registered)).isEqualTo(1);

    service.office("2026-03-03T10:00");
    clerk.operate(household, "settle", "{\"method\": \"WINDOW\"}").must(200);
    RunningMatters.until(() -> clerk.get("/api/v1/matters/" + insured).status() == 200);
    JsonNode begun = clerk.get("/api/v1/matters/" + insured).must(200).json();
    assertThat(Instant.parse(begun.at("/timeline/0/at").asString()))
        .isEqualTo(RunningMatters.at("2026-03-03T10:00"));

    clerk.operate(insured, "settle", "{\"method\": \"WINDOW\"}").must(200);
    assertThat(read(bundle).path("state").asString()).isEqualTo("IN_PROGRESS");
    clerk.operate(registered, "withdraw", null).must(200);
    RunningMatters.until(() -> read(bundle).has("completedAt"));
    assertThat(states(bundle)).containsExactlyInAnyOrder("DELIVERED", "DELIVERED", "WITHDRAWN");
    RunningMatters.until(
        () -> clerk.get(BUNDLES + "?completed=true&limit=200").text().contains(bundle));
    assertThat(clerk.get(BUNDLES + "?limit=200").text()).doesNotContain(bundle);

    String receipt =
        "{\"number\": \"%s\", \"code\": \"%s\"}"
            .formatted(bundle, filed.path("receiptCode").asString());
    assertThat(Calls.signedOut().post("/api/v1/public/bundle-progress", receipt).must(200).text())
        .contains("COMPLETED")
        .doesNotContain("张");
    Calls.signedOut()
        .post(
            "/api/v1/public/bundle-progress",
            "{\"number\": \"%s\", \"code\": \"AAAA-AAAA-AAAA\"}".formatted(bundle))
        .must(404);
  }

  @Test
  void a_document_is_handed_in_once_and_serves_all_who_ask_for_it() {
    JsonNode filed = together(RunningMatters.SLOW, RunningMatters.ON_THE_SPOT);
    String bundle = filed.path("number").asString();
    String path = BUNDLES + "/" + bundle + "/materials/2/files";
    String key = Calls.key();
    JsonNode handedIn = clerk.post(path, "%PDF-1.7\n", key).must(201).json();

    assertThat(handedIn.path("material").asString()).isEqualTo("居民身份证");
    assertThat(handedIn.path("copies")).hasSize(2);
    assertThat(clerk.post(path, "%PDF-1.7\n", key).must(201).json()).isEqualTo(handedIn);
    for (String item : List.of(RunningMatters.SLOW, RunningMatters.ON_THE_SPOT)) {
      JsonNode files =
          clerk.get("/api/v1/matters/" + number(filed, item) + "/files").must(200).json();
      assertThat(files.at("/materials/1/files")).hasSize(1);
    }
    JsonNode asked = material(read(bundle), "居民身份证");
    assertThat(asked.path("neededBy")).allMatch(need -> need.path("handedIn").asBoolean());
    assertThat(material(read(bundle), "申请书").path("neededBy"))
        .noneMatch(need -> need.path("handedIn").asBoolean());
    clerk.post(BUNDLES + "/" + bundle + "/materials/9/files", "%PDF-1.7\n").must(404);
  }

  @Test
  void what_was_handed_in_before_serves_a_matter_that_is_filed_later() {
    JsonNode filed =
        clerk
            .post(
                BUNDLES,
                Calls.bundle(
                    ", \"order\": [{\"first\": \"TX-MZ-10\", \"then\": \"TX-MZ-01\"}]",
                    RunningMatters.SLOW,
                    RunningMatters.ON_THE_SPOT))
            .must(201)
            .json();
    String bundle = filed.path("number").asString();
    String later = number(filed, RunningMatters.SLOW);
    JsonNode handedIn =
        clerk.post(BUNDLES + "/" + bundle + "/materials/1/files", "%PDF-1.7\n").must(201).json();
    assertThat(handedIn.path("copies")).hasSize(1);

    clerk
        .operate(number(filed, RunningMatters.ON_THE_SPOT), "settle", "{\"method\": \"WINDOW\"}")
        .must(200);

    RunningMatters.until(
        () -> clerk.get("/api/v1/matters/" + later + "/files").text().contains("reusedFrom"));
  }

  @Test
  void it_is_due_when_the_last_of_its_matters_is() {
    JsonNode filed = together(RunningMatters.SLOW, RunningMatters.AT_WINDOW_ONLY);
    String bundle = filed.path("number").asString();
    String slow = number(filed, RunningMatters.SLOW);
    String quick = number(filed, RunningMatters.AT_WINDOW_ONLY);
    clerk.operate(quick, "accept", null).must(200);
    assertThat(read(bundle).has("due")).isFalse();
    assertThat(read(bundle).has("notBefore")).isTrue();

    clerk.operate(slow, "accept", null).must(200);

    String due =
        clerk.get("/api/v1/matters/" + slow).must(200).json().at("/promised/due").asString();
    assertThat(read(bundle).path("due").asString()).isEqualTo(due);
    RunningMatters.until(() -> {
      String open = clerk.get(BUNDLES + "?limit=200").must(200).text();
      return open.contains(bundle) && open.contains(due);
    });

    clerk.operate(quick, "withdraw", null).must(200);
    assertThat(read(bundle).path("state").asString()).isEqualTo("IN_PROGRESS");
    assertThat(read(bundle).path("due").asString()).isEqualTo(due);
  }

  @Test
  void where_the_earlier_result_does_not_come_the_later_is_not_filed_and_its_number_is_closed() {
    JsonNode filed = together(HOUSEHOLD, INSURANCE, BIRTH_SERVICE);
    String bundle = filed.path("number").asString();
    String insured = number(filed, INSURANCE);
    clerk.operate(number(filed, HOUSEHOLD), "withdraw", null).must(200);

    assertThat(states(bundle)).containsExactlyInAnyOrder("WITHDRAWN", "LAPSED", "FILED");
    RunningMatters.until(() -> {
      new SettleNumbers(
              service.bean(NumberLedger.class),
              journals("m-"),
              service.bean(HeldNumbers.class),
              service.bean(OfficeClock.class))
          .settle(Instant.now().plusSeconds(1));
      return supervisor
          .get("/api/v1/matters/numbers?day=2026-03-02&limit=200&item=" + INSURANCE)
          .text()
          .contains("RESULT_DID_NOT_COME");
    });
    clerk.get("/api/v1/matters/" + insured).must(404);
    clerk.operate(number(filed, BIRTH_SERVICE), "withdraw", null).must(200);
    RunningMatters.until(() -> read(bundle).has("completedAt"));
  }

  @Test
  void a_further_visit_needs_its_cause_and_nothing_is_recorded_without() {
    JsonNode filed = together(RunningMatters.SLOW, RunningMatters.ON_THE_SPOT);
    String path = BUNDLES + "/" + filed.path("number").asString() + "/visit";
    clerk
        .operate(number(filed, RunningMatters.SLOW), "visit", "{\"purpose\": \"FILING\"}")
        .must(200);

    clerk.post(path, "{\"purpose\": \"CORRECTION\"}").must(422);
    assertThat(visits(number(filed, RunningMatters.ON_THE_SPOT))).isZero();
    String key = Calls.key();
    String came = "{\"purpose\": \"CORRECTION\", \"cause\": \"NOT_TOLD_AT_ONCE\"}";
    clerk.post(path, came, key).must(200);
    assertThat(clerk.post(path, came, key).must(200).json().path("visit").asInt()).isEqualTo(1);

    assertThat(visits(number(filed, RunningMatters.SLOW))).isEqualTo(2);
    assertThat(visits(number(filed, RunningMatters.ON_THE_SPOT))).isEqualTo(1);
    clerk.operate(number(filed, RunningMatters.SLOW), "withdraw", null).must(200);
    clerk.operate(number(filed, RunningMatters.ON_THE_SPOT), "withdraw", null).must(200);
    assertThat(clerk.post(path, came).must(409).code()).isEqualTo("bundle-nothing-open");
  }

  @Test
  void all_that_is_missing_is_told_at_once_and_each_matter_gets_its_notice() {
    String order =
        ", \"order\": [{\"first\": \"%s\", \"then\": \"%s\", \"material\": \"居民户口簿\"}]"
            .formatted(HOUSEHOLD, INSURANCE);
    JsonNode filed =
        clerk
            .post(BUNDLES, Calls.bundle(order, RunningMatters.SLOW, HOUSEHOLD, INSURANCE))
            .must(201)
            .json();
    String bundle = filed.path("number").asString();
    String path = BUNDLES + "/" + bundle + "/request-supplement";
    String refused = clerk.post(path, "{\"materials\": [\"申请书\", \"城乡居民参保登记表\"]}").must(422).text();
    assertThat(refused).contains("#/materials/1").doesNotContain("#/materials/0");
    String key = Calls.key();
    String missing = "{\"materials\": [\"居民户口簿\", \"出生医学证明\"], \"days\": 5}";
    JsonNode told = clerk.post(path, missing, key).must(200).json();
    assertThat(clerk.post(path, missing, key).must(200).json()).isEqualTo(told);

    assertThat(told.path("notices")).hasSize(2);
    assertThat(missing(number(filed, RunningMatters.SLOW))).containsExactly("居民户口簿");
    assertThat(missing(number(filed, HOUSEHOLD))).containsExactlyInAnyOrder("居民户口簿", "出生医学证明");
    assertThat(read(bundle).path("state").asString()).isEqualTo("AWAITING_APPLICANT");
    assertThat(clerk.post(path, missing).must(409).code()).isEqualTo("bundle-nothing-open");
  }

  @Test
  void everything_that_speaks_against_it_is_said_at_once() {
    String faults =
        Calls.as("staff-1004", "village-agent")
            .post(
                BUNDLES,
                Calls.bundle(
                    ", \"order\": [{\"first\": \"TX-MZ-01\", \"then\": \"XX-01\"}]",
                    RunningMatters.SLOW,
                    RunningMatters.SLOW,
                    "NO-SUCH",
                    RunningMatters.OTHER_CENTRES,
                    RunningMatters.AT_WINDOW_ONLY))
            .must(422)
            .text();
    assertThat(faults)
        .contains("bundle-not-fileable")
        .contains("#/items/1")
        .contains("#/items/2")
        .contains("#/items/3")
        .contains("#/items/4")
        .contains("#/order/0");
    clerk.post(BUNDLES, Calls.bundle("", RunningMatters.SLOW)).must(422);
    assertThat(
            clerk
                .post(
                    BUNDLES,
                    Calls.bundle(
                        """
                        , "order": [{"first": "TX-MZ-01", "then": "TX-MZ-10"},
                                    {"first": "TX-MZ-10", "then": "TX-MZ-01"}]\
                        """,
                        RunningMatters.SLOW,
                        RunningMatters.ON_THE_SPOT))
                .must(422)
                .text())
        .contains("#/order");
  }

  @Test
  void who_may_not_handle_one_of_its_matters_does_not_see_it() {
    String bundle =
        together(RunningMatters.SLOW, RunningMatters.OTHER_DEPARTMENTS).path("number").asString();
    RunningMatters.until(() -> clerk.get(BUNDLES + "?limit=200").text().contains(bundle));
    for (Calls other :
        List.of(
            Calls.as("staff-1003", "reviewer"),
            Calls.as("staff-1012", "village-agent"),
            Calls.as("staff-2001", "clerk"))) {
      other.get(BUNDLES + "/" + bundle).must(404);
      assertThat(other.get(BUNDLES + "?limit=200").must(200).text()).doesNotContain(bundle);
    }
    supervisor.get(BUNDLES + "/" + bundle).must(200);
  }

  @Test
  void what_was_broken_off_between_the_bundle_and_its_matters_is_carried_on_by_the_beat() {
    Bundle left = brokenOff(request());
    RunningMatters.until(() -> left.parts().stream().allMatch(this::isFiled));
    RunningMatters.until(() -> read(left.number()).path("state").asString().equals("IN_PROGRESS"));
  }

  @Test
  void the_same_request_finishes_what_it_had_left_and_names_the_same_numbers() {
    RequestKey request = request();
    Bundle left = brokenOff(request);
    Bundle told = service.bean(FileBundle.class).file(wanted(), CLERK, request).state();
    assertThat(told.number()).isEqualTo(left.number());
    assertThat(told.parts()).isEqualTo(left.parts()).allMatch(this::isFiled);
  }

  @Test
  void every_event_is_sent_as_the_contract_says() {
    a_birth_is_applied_for_once_and_the_insurance_waits_for_the_household_register();
    a_document_is_handed_in_once_and_serves_all_who_ask_for_it();
    all_that_is_missing_is_told_at_once_and_each_matter_gets_its_notice();
    var types = EventContract.types(Topics.BUNDLES);
    RunningMatters.until(() ->
        WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.BUNDLES).stream()
            .map(EventContract::type)
            .toList()
            .containsAll(types));
    assertThat(WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.BUNDLES))
        .flatExtracting(EventContract::check)
        .isEmpty();
  }

  private static final Caller CLERK =
      new Caller(
          "staff-1001",
          Set.of(Role.CLERK),
          null,
          List.of(
              new HeldPost(
                  "post-of-staff-1001",
                  Set.of(Role.CLERK),
                  Items.CENTRE + "-W01",
                  OfficeKind.WINDOW,
                  Items.CENTRE)),
          Scope.NONE);

  private static RequestKey request() {
    return new RequestKey("staff-1001", "POST /api/v1/bundles", Calls.key(), "body");
  }

  private static Wanted wanted() {
    return new Wanted(
        null,
        List.of(RunningMatters.SLOW, RunningMatters.ON_THE_SPOT),
        new Applicant("张小三", "ID_CARD", "511321198001011234", null, null),
        null,
        null,
        null);
  }

  /// Files a bundle in a process that dies as soon as the bundle is written: it cannot open what is
  /// sealed, so that it files no matter.
  private Bundle brokenOff(RequestKey request) {
    Journals<Bundle, cn.onestop.events.matters.BundleEvent> bundles = journals("b-");
    FollowBundle dying =
        new FollowBundle(
            bundles,
            new BundledMatters(
                journals("m-"),
                service.bean(FileMatter.class),
                service.bean(IntakeDesk.class),
                service.bean(SettleDeemedActs.class)),
            service.bean(SharedMaterials.class),
            service.bean(ServiceItems.class),
            new Sealing(InstallationKeys.ephemeral()));
    FileBundle filing =
        new FileBundle(
            bundles,
            service.bean(ServiceItems.class),
            service.bean(MatterNumbers.class),
            dying,
            service.bean(Calendars.class),
            service.bean(Commands.class),
            service.bean(Sealing.class),
            service.bean(OfficeClock.class));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> filing.file(wanted(), CLERK, request));
    return bundles.get(service.bean(Commands.class).newId("b-", request)).state();
  }

  private boolean isFiled(Part part) {
    return clerk.get("/api/v1/matters/" + part.number()).status() == 200;
  }

  @SuppressWarnings("unchecked")
  private <S, E> Journals<S, E> journals(String prefix) {
    return service.beans(Journals.class).stream()
        .filter(each -> each.type().idPrefix().equals(prefix))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode together(String... items) {
    return clerk.post(BUNDLES, Calls.bundle("", items)).must(201).json();
  }

  private JsonNode read(String bundle) {
    return clerk.get(BUNDLES + "/" + bundle).must(200).json();
  }

  private List<String> states(String bundle) {
    return StreamSupport.stream(read(bundle).path("matters").spliterator(), false)
        .map(matter -> matter.path("state").asString())
        .toList();
  }

  private int visits(String number) {
    return clerk.get("/api/v1/matters/" + number).must(200).json().path("visits").asInt();
  }

  private List<String> missing(String number) {
    JsonNode events = clerk.get("/api/v1/matters/" + number).must(200).json().path("timeline");
    return StreamSupport.stream(events.spliterator(), false)
        .filter(event -> event.path("type").asString().equals("supplement-requested"))
        .flatMap(event -> StreamSupport.stream(event.at("/details/materials").spliterator(), false))
        .map(JsonNode::asString)
        .toList();
  }

  private static String number(JsonNode filed, String item) {
    return StreamSupport.stream(filed.path("matters").spliterator(), false)
        .filter(matter -> matter.path("itemCode").asString().equals(item))
        .map(matter -> matter.path("number").asString())
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode material(JsonNode bundle, String name) {
    return StreamSupport.stream(bundle.path("materials").spliterator(), false)
        .filter(material -> material.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
