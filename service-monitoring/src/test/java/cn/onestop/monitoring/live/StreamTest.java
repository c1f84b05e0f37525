package cn.onestop.monitoring.live;

import static cn.onestop.monitoring.MatterStory.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.events.supervision.ViewChanged;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.monitoring.MatterStory;
import cn.onestop.monitoring.RunningMonitoring;
import cn.onestop.testkit.contract.ApiContract;
import cn.onestop.testkit.stream.EventStream;
import cn.onestop.testkit.stream.EventStream.Event;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The stream on the real store and broker, as a page would listen to it.
class StreamTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String STREAM = "GET /api/v1/supervision/stream";

  private final RunningMonitoring monitoring = RunningMonitoring.get();

  @Test
  void it_begins_with_a_snapshot_that_is_the_overview() {
    var centre = someCentre();
    var person = supervisor(centre);

    try (var stream = listen(person)) {
      var first = stream.next(SOON);

      assertThat(first.name()).isEqualTo("snapshot");
      assertThat(first.id()).isNotEmpty();
      assertThat(first.json()).isEqualTo(overview(person));
    }
  }

  @Test
  void a_filing_shows_as_a_line_and_in_figures_that_are_the_overview() {
    var centre = someCentre();
    var person = supervisor(centre);
    try (var stream = listen(person)) {
      stream.next(SOON);

      var matter = file(centre, centre + "-D01");

      var came = stream.until(figures("filed", 1), SOON);
      var line =
          came.stream()
              .filter(event -> event.name().equals("happened"))
              .findFirst()
              .orElseGet(
                  () -> stream.until(event -> event.name().equals("happened"), SOON).getLast());
      assertThat(line.json().path("what").asString()).isEqualTo("matter-filed");
      assertThat(line.json().path("number").asString()).isEqualTo(number(matter));
      assertThat(line.json().path("itemName").asString()).isEqualTo("特困人员认定");
      assertThat(line.json().path("department").asString()).isEqualTo(centre + "-D01");
      assertThat(line.json().path("lamp").asString()).isEqualTo("NORMAL");
      var figures = came.getLast();
      assertThat(figures.name()).isEqualTo("figures");
      assertThat(figures.json()).isEqualTo(overview(person));
    }
  }

  @Test
  void another_centre_and_another_department_see_none_of_it() {
    var centre = someCentre();
    var elsewhere = someCentre();
    var whole = supervisor(centre);
    var other = supervisor(elsewhere);
    var department = reviewer(centre, centre + "-D02");
    try (var all = listen(whole);
        var notThere = listen(other);
        var notMine = listen(department)) {
      all.next(SOON);
      notThere.next(SOON);
      notMine.next(SOON);

      file(centre, centre + "-D01");
      all.until(event -> event.name().equals("happened"), SOON);
      var theirs = file(elsewhere, elsewhere + "-D01");
      var mine = file(centre, centre + "-D02");

      assertThat(firstNumber(notThere)).isEqualTo(number(theirs));
      assertThat(firstNumber(notMine)).isEqualTo(number(mine));
      assertThat(notMine.until(figures("filed", 1), SOON)).isNotEmpty();
    }
    assertThat(monitoring.get("/api/v1/supervision/stream?centre=" + centre, token(other)).status())
        .isEqualTo(404);
    assertThat(
            monitoring
                .get("/api/v1/supervision/stream?department=" + centre + "-D01", token(department))
                .status())
        .isEqualTo(404);
  }

  @Test
  void who_comes_back_with_the_last_id_misses_nothing_and_sees_nothing_twice() {
    var centre = someCentre();
    var person = supervisor(centre);
    String last;
    try (var stream = listen(person)) {
      stream.next(SOON);
      file(centre, centre + "-D01");
      last = stream.until(event -> event.name().equals("happened"), SOON).getLast().id();
    }
    var missed = file(centre, centre + "-D01");
    await().atMost(SOON).until(() -> filed(person) == 2);
    try (var stream = monitoring.listen(token(person), "", last)) {
      var came = stream.until(figures("filed", 2), SOON);

      assertThat(came).extracting(Event::name).doesNotContain("snapshot");
      var lines = came.stream().filter(event -> event.name().equals("happened")).toList();
      assertThat(lines.isEmpty() ? List.of(firstNumber(stream)) : numbers(lines))
          .containsExactly(number(missed));
    }
  }

  @Test
  void a_stream_ends_when_the_token_is_over() {
    var person = supervisor(someCentre());
    var claims = monitoring.tokens.claims(person, "supervisor");
    // Two clocks may differ by ten seconds: this one counts for a few seconds more.
    claims.put("iat", Instant.now().getEpochSecond() - 300);
    claims.put("exp", Instant.now().getEpochSecond() - 5);
    try (var stream = monitoring.listen(monitoring.tokens.mint(claims), "", "")) {
      assertThat(reason(stream)).isEqualTo("token-expired");
    }
  }

  @Test
  void a_stream_ends_when_the_post_does() {
    var person = supervisor(someCentre());
    try (var stream = listen(person)) {
      stream.next(SOON);

      monitoring.dismiss(person);

      assertThat(reason(stream)).isEqualTo("post-ended");
    }
  }

  @Test
  void a_stream_ends_when_the_post_is_at_another_office_now() {
    var person = supervisor(someCentre());
    try (var stream = listen(person)) {
      stream.next(SOON);

      supervisor(person, someCentre());

      assertThat(reason(stream)).isEqualTo("post-ended");
    }
  }

  @Test
  void a_rebuilt_view_means_a_new_snapshot() {
    var centre = someCentre();
    var person = supervisor(centre);
    try (var stream = listen(person)) {
      stream.next(SOON);
      file(centre, centre + "-D01");
      stream.until(figures("filed", 1), SOON);

      monitoring.context.getBean(ViewRegistry.class).rebuild("supervision");

      var anew = stream.until(event -> event.name().equals("snapshot"), SOON).getLast();
      assertThat(anew.json().at("/matters/filed").asInt()).isEqualTo(1);
    }
  }

  @Test
  void who_does_not_read_is_let_go() throws IOException {
    var centre = someCentre();
    var person = supervisor(centre);
    var address = monitoring.address("/api/v1/supervision/stream");
    try (var socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
      socket.getOutputStream().write(request(address, token(person)));
      var listeners = monitoring.context.getBean(Listeners.class);
      await().atMost(SOON).until(() -> listeners.count() > 0);
      var itemName = "x".repeat(200);

      // Far more than all buffers between here and there hold.
      for (int i = 0; i < 100_000; i++) {
        listeners.tell("flood-" + i, i, flood(centre, itemName));
      }

      var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text).contains("event: end").contains("{\"reason\":\"too-slow\"}");
      assertThat(ended("too-slow")).isPositive();
    }
  }

  @Test
  void a_listener_who_hangs_up_is_noticed() {
    var person = supervisor(someCentre());
    var before = ended("left");

    try (var stream = listen(person)) {
      stream.next(SOON);
    }

    await().atMost(SOON).until(() -> ended("left") > before);
  }

  @Test
  void one_person_may_have_only_so_many_and_is_told_so() {
    var person = supervisor(someCentre());
    var streams = new java.util.ArrayList<EventStream>();
    try {
      for (int i = 0; i < 10; i++) {
        streams.add(listen(person));
      }
      try (var one = listen(person)) {
        assertThat(one.status()).isEqualTo(429);
        var refusal = one.refusal();
        assertThat(refusal).contains("too-many-streams");
        assertThat(description().answerFlaws(STREAM, 429, refusal)).isEmpty();
      }
    } finally {
      streams.forEach(EventStream::close);
    }
  }

  @Test
  void every_event_is_as_described() {
    var centre = someCentre();
    var person = supervisor(centre);
    ObjectNode all = JsonMapper.shared().createObjectNode();
    try (var stream = listen(person)) {
      file(centre, centre + "-D01");
      stream.until(event -> seen(all, event).has("hb") && all.has("happened"), SOON);
      if (!all.has("figures")) {
        stream.until(event -> seen(all, event).has("figures"), SOON);
      }
      monitoring.dismiss(person);
      stream.untilOver(SOON).forEach(event -> seen(all, event));
    }

    assertThat(description().answerFlaws(STREAM, 200, all.toString())).isEmpty();
    assertThat(description().operation(STREAM).at("/responses/200/content").propertyNames())
        .containsExactly("text/event-stream");
  }

  private static ObjectNode seen(ObjectNode all, Event event) {
    all.set(event.name(), event.json());
    return all;
  }

  private ApiContract description() {
    return new ApiContract(monitoring.getSignedOut("/v3/api-docs").text());
  }

  private static String someCentre() {
    var digits = Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L);
    return "511%09d".formatted(digits);
  }

  private String supervisor(String centre) {
    return supervisor("staff-of-" + centre, centre);
  }

  private String supervisor(String person, String centre) {
    monitoring.appoint(person, Role.SUPERVISOR, centre, null);
    return person;
  }

  private String reviewer(String centre, String department) {
    var person = "reviewer-of-" + department;
    monitoring.appoint(person, Role.REVIEWER, centre, department);
    return person;
  }

  private String token(String person) {
    return monitoring.tokens.of(person, person.startsWith("reviewer") ? "reviewer" : "supervisor");
  }

  private EventStream listen(String person) {
    return monitoring.listen(token(person), "", "");
  }

  private JsonNode overview(String person) {
    return JsonMapper.shared()
        .readTree(monitoring.get("/api/v1/supervision/overview", token(person)).text());
  }

  private int filed(String person) {
    return overview(person).at("/matters/filed").asInt();
  }

  /// Files a matter today.
  ///
  /// @return its id
  private String file(String centre, String department) {
    var matter = "m-" + UUID.randomUUID();
    monitoring.tell(matter, new MatterStory(number(matter)).filed(now(), centre, department, 5, 1));
    return matter;
  }

  private Instant now() {
    var now = monitoring.clock.now();
    return now.isBefore(at("2026-03-02T09:00")) ? at("2026-03-02T09:00") : now;
  }

  private static String number(String matter) {
    return "TX-MZ-01%012d".formatted(Math.floorMod(matter.hashCode(), 1_000_000_000));
  }

  private static java.util.function.Predicate<Event> figures(String name, int value) {
    return event ->
        event.name().equals("figures") && event.json().path("matters").path(name).asInt() == value;
  }

  private static String firstNumber(EventStream stream) {
    return stream
        .until(event -> event.name().equals("happened"), SOON)
        .getLast()
        .json()
        .path("number")
        .asString();
  }

  private static List<String> numbers(List<Event> lines) {
    return lines.stream().map(line -> line.json().path("number").asString()).toList();
  }

  private static String reason(EventStream stream) {
    var last = stream.untilOver(SOON).getLast();
    assertThat(last.name()).isEqualTo("end");
    return last.json().path("reason").asString();
  }

  private double ended(String reason) {
    return monitoring
        .context
        .getBean(MeterRegistry.class)
        .counter("onestop.supervision.stream.ended", "reason", reason)
        .count();
  }

  private static ViewChanged flood(String centre, String itemName) {
    return new ViewChanged(
        centre,
        null,
        new ViewChanged.Line("matter-filed", Instant.EPOCH, "F1", itemName, "NORMAL"));
  }

  private static byte[] request(URI address, @Nullable String token) {
    return "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
        .formatted(address.getPath(), address.getAuthority(), token)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
