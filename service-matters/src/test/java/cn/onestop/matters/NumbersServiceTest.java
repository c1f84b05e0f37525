package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.Channel;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.FileMatter.Filing;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.number.HeldNumbers;
import cn.onestop.matters.number.NumberLedger;
import cn.onestop.matters.number.SettleNumbers;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every case number is given to a matter or closed with its reason.
class NumbersServiceTest {

  private static final Place PLACE =
      new Place(Items.CENTRE, Items.DEPARTMENT, Items.CENTRE + "-W01", null, "WINDOW");
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

  private final RunningMatters service = RunningMatters.get();
  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls supervisor = Calls.as("staff-1009", "supervisor");

  /// Nobody else files on this day.
  @BeforeEach
  void on_a_day_of_its_own() {
    service.office("2026-08-03T09:30");
  }

  @Test
  void what_was_reserved_before_a_kill_is_the_number_of_the_same_filing_afterwards() {
    RequestKey request = request();
    String reserved = reserve(request, RunningMatters.SLOW);
    String other = clerk.file(RunningMatters.SLOW);

    String filed = file(request, RunningMatters.SLOW);

    assertThat(filed).isEqualTo(reserved).isNotEqualTo(other);
    assertThat(line(reserved)).contains("GIVEN");
  }

  @Test
  void
      a_number_whose_filing_was_broken_off_is_closed_with_its_reason_and_a_late_retry_gets_another() {
    RequestKey request = request();
    String reserved = reserve(request, RunningMatters.ON_THE_SPOT);
    assertThat(line(reserved)).contains("RESERVED");
    assertThat(settle(Instant.now().minus(1, ChronoUnit.HOURS))).isZero();

    assertThat(settle(Instant.now().plusSeconds(1))).isPositive();

    assertThat(line(reserved)).contains("CLOSED").contains("BROKEN_OFF");
    clerk.get("/api/v1/matters/" + reserved).must(404);
    String late = file(request, RunningMatters.ON_THE_SPOT);
    assertThat(late).isNotEqualTo(reserved);
    assertThat(line(late)).contains("GIVEN");
    assertThat(line(reserved)).contains("CLOSED");
  }

  @Test
  void a_request_sent_many_times_at_once_takes_one_number() throws Exception {
    String key = Calls.key();
    try (var takers = Executors.newFixedThreadPool(8)) {
      List<Future<String>> sent =
          IntStream.range(0, 16)
              .mapToObj(_ ->
                  takers.submit(() ->
                      clerk
                          .post("/api/v1/matters", Calls.filing(RunningMatters.AT_WINDOW_ONLY), key)
                          .must(201)
                          .json()
                          .path("number")
                          .asString()))
              .toList();
      for (Future<String> each : sent) {
        assertThat(each.get()).isEqualTo(sent.getFirst().get());
      }
    }
    clerk.file(RunningMatters.AT_WINDOW_ONLY);
    assertThat(lines(RunningMatters.AT_WINDOW_ONLY))
        .hasSize(2)
        .allMatch(it -> it.contains("GIVEN"));
  }

  @Test
  void the_ten_thousandth_of_a_day_is_filed_found_and_listed_in_its_place() {
    service
        .looked()
        .getCollection("matter_number_counters")
        .insertOne(new org.bson.Document("_id", "TX-WJ-0120260803").append("last", 9998));
    String before = clerk.file(RunningMatters.OTHER_DEPARTMENTS);
    String tenThousandth = clerk.file(RunningMatters.OTHER_DEPARTMENTS);

    assertThat(tenThousandth).endsWith("2026080310000");
    clerk.get("/api/v1/matters/" + tenThousandth).must(200);
    RunningMatters.until(() -> worklist("TX-WJ-0120260803").equals(List.of(before, tenThousandth)));
    assertThat(worklist(tenThousandth)).containsExactly(tenThousandth);
    assertThat(worklist("TX-WJ-01202608031")).containsExactly(tenThousandth);
  }

  @Test
  void what_was_taken_at_another_centre_is_counted_and_not_told() {
    Calls.as("staff-2001", "clerk").file(RunningMatters.OTHER_CENTRES);
    assertThat(lines(RunningMatters.OTHER_CENTRES))
        .singleElement()
        .asString()
        .contains("\"elsewhere\":true")
        .doesNotContain("2026-08-03T");
    supervisor.get("/api/v1/matters/numbers?item=TX-MZ-01&day=2026-08-03&after=x").must(400);
  }

  private List<String> worklist(String beginning) {
    return StreamSupport.stream(
            supervisor
                .get("/api/v1/matters?q=" + beginning)
                .must(200)
                .json()
                .path("items")
                .spliterator(),
            false)
        .map(line -> line.path("number").asString())
        .toList();
  }

  private String line(String number) {
    return lines(number.substring(0, number.length() - 12)).stream()
        .filter(line -> line.contains(number))
        .findFirst()
        .orElseThrow();
  }

  private List<String> lines(String item) {
    return StreamSupport.stream(
            supervisor
                .get("/api/v1/matters/numbers?limit=200&day=2026-08-03&item=" + item)
                .must(200)
                .json()
                .path("items")
                .spliterator(),
            false)
        .map(Object::toString)
        .toList();
  }

  private int settle(Instant moment) {
    return new SettleNumbers(
            service.bean(NumberLedger.class),
            journals(),
            service.bean(HeldNumbers.class),
            service.bean(OfficeClock.class))
        .settle(moment);
  }

  @SuppressWarnings("unchecked")
  private Journals<cn.onestop.matters.matter.Matter, cn.onestop.events.matters.MatterEvent>
      journals() {
    return service.beans(Journals.class).stream()
        .filter(each -> each.type().idPrefix().equals("m-"))
        .findFirst()
        .orElseThrow();
  }

  private static RequestKey request() {
    return new RequestKey("staff-1001", "POST /api/v1/matters", Calls.key(), "body");
  }

  /// As far as a filing comes before its process is killed.
  private String reserve(RequestKey request, String item) {
    return service
        .bean(MatterNumbers.class)
        .take(
            item,
            LocalDate.parse("2026-08-03"),
            service.bean(Commands.class).newId("m-", request),
            PLACE)
        .number();
  }

  private String file(RequestKey request, String item) {
    return service
        .bean(FileMatter.class)
        .file(
            new Filing(
                item,
                Channel.WINDOW,
                null,
                new Applicant("张小三", "ID_CARD", "511321198001011234", null, null)),
            CLERK,
            request)
        .state()
        .number();
  }
}
