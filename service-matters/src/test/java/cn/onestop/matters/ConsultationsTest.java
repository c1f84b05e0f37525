package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.onestop.events.Topics;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.events.catalog.PostCreated;
import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.matters.Calls.Answer;
import cn.onestop.matters.consultation.BegunFilings;
import cn.onestop.matters.consultation.Consultation;
import cn.onestop.matters.consultation.ConsultationDesk;
import cn.onestop.matters.consultation.ConsultationTexts;
import cn.onestop.matters.consultation.FileFromConsultation;
import cn.onestop.matters.consultation.FileFromConsultation.Completed;
import cn.onestop.matters.consultation.store.MongoBegunFilings;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.ApiContract;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// First contact and consultations, over HTTP.
class ConsultationsTest {

  private static final RunningMatters SERVICE = RunningMatters.get();
  private static final String ALL = "/api/v1/consultations";
  private static final String WHY = "\"reason\": \"该事项由其负责解答和办理\"";
  private static final String WINDOW_TWO = Items.CENTRE + "-W02";
  private static final String APPLICANT =
      "\"applicant\": {\"idType\": \"ID_CARD\", \"idNumber\": \"511321198001011234\"}";

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls other = Calls.as("staff-1002", "clerk");
  private final Calls reviewer = Calls.as("staff-1003", "reviewer");
  private final Calls supervisor = Calls.as("staff-1009", "supervisor");

  @BeforeAll
  static void the_offices_are_known() {
    var offices =
        SERVICE
            .bean(JournalRegistry.class)
            .open(
                new AggregateType<>(
                    "test_offices",
                    "o-",
                    Topics.OFFICES,
                    "/onestop/catalog",
                    Told.class,
                    EventTypes.of(OfficeEvent.class),
                    (before, fact) -> new Told(before == null ? 1 : before.facts() + 1)));
    register(offices, Items.CENTRE, "CENTRE", null);
    register(offices, WINDOW_TWO, "WINDOW", "post-of-staff-1002");
    register(offices, Items.OTHER_CENTRE + "-W01", "WINDOW", null);
    RunningMatters.until(() ->
        SERVICE.bean(Offices.class).post("post-of-staff-1002").isPresent()
            && SERVICE.bean(Offices.class).find(Items.OTHER_CENTRE + "-W01").isPresent());
  }

  /// An office of the test's own.
  public record Told(int facts) {}

  private static void register(
      Journals<Told, OfficeEvent> offices, String code, String kind, @Nullable String post) {
    String centre = code.substring(0, 12);
    Decision<OfficeEvent> registered =
        Decision.of(
            new OfficeRegistered(
                code, kind, "示例" + code, code.equals(centre) ? null : centre, centre));
    Decision<OfficeEvent> all =
        post == null
            ? registered
            : registered.and(
                RunningMatters.at("2024-01-01T09:00"), new PostCreated(post, code, "clerk", "窗口"));
    offices.create("o-" + code, Command.ofRule("register"), () -> all);
  }

  @BeforeEach
  void atWork() {
    SERVICE.office("2026-03-02T09:30");
  }

  @Test
  void whoever_is_asked_first_owns_the_visitor_until_another_has_taken_over() {
    String id = asked(clerk);
    RunningMatters.until(() -> lists(clerk, "?limit=200", id));
    assertThat(lists(other, "?limit=200", id)).isFalse();

    SERVICE.office("2026-03-02T10:00");
    JsonNode handed =
        does(clerk, id, "hand-over", "{\"office\": \"" + WINDOW_TWO + "\", " + WHY + "}")
            .must(200)
            .json();
    assertThat(handed.path("state").asString()).isEqualTo("HANDED_OVER");
    assertThat(handed.path("owner").path("person").asString()).isEqualTo("staff-1001");
    assertThat(handed.path("waitedMinutes").asInt()).isEqualTo(30);
    RunningMatters.until(() -> lists(other, "/to-take-over?limit=200", id));
    assertThat(lists(clerk, "?limit=200", id)).as("still the owner").isTrue();
    assertThat(lists(reviewer, "/to-take-over?limit=200", id)).isFalse();
    assertThat(does(other, id, "answer", "{\"text\": \"带户口簿\"}").must(409).code())
        .isEqualTo("consultation-not-the-owner");

    does(other, id, "take-over", null).must(200);
    RunningMatters.until(() ->
        lists(other, "?limit=200", id)
            && !lists(clerk, "?limit=200", id)
            && !lists(other, "/to-take-over?limit=200", id));
    RunningMatters.until(() -> lists(supervisor, "/at-centre?limit=200", id));
    SERVICE.office("2026-03-02T10:20");
    does(other, id, "answer", "{\"text\": \"户口簿要原件\"}").must(200);
    RunningMatters.until(() ->
        lists(other, "?ended=true&limit=200", id)
            && !lists(supervisor, "/at-centre?limit=200", id));

    JsonNode read = other.get(ALL + "/" + id).must(200).json();
    assertThat(read.path("owners").valueStream().map(owner -> owner.path("person").asString()))
        .containsExactly("staff-1001", "staff-1002");
    assertThat(read.path("visitor").path("name").asString()).isEqualTo("张*三");
    assertThat(read.path("visitor").path("phone").asString()).isEqualTo("138****3210");
    assertThat(read.path("answer").asString()).isEqualTo("户口簿要原件");
    assertThat(read.path("guide").path("version").asInt()).isOne();
    assertThat(read.path("guide").path("materials").path(2).path("name").asString())
        .isEqualTo("居民户口簿");
    assertThat(read.path("consultation").path("waitedMinutes").asInt()).isEqualTo(50);
    JsonNode watched = supervisor.get(ALL + "/" + id).must(200).json();
    assertThat(watched.has("visitor") || watched.has("question") || watched.has("answer"))
        .isFalse();
    assertThat(watched.toString()).doesNotContain("办低保").doesNotContain("户口簿要原件");
  }

  @Test
  void handed_to_nobody_in_particular_away_or_elsewhere_it_is_not_handed_over() {
    String id = asked(clerk);
    assertThat(code(does(clerk, id, "hand-over", "{" + WHY + "}")))
        .isEqualTo("consultation-receiver-unclear");
    for (String to :
        List.of(
            "\"person\": \"staff-2001\"",
            "\"person\": \"staff-1009\"",
            "\"person\": \"no-such\"",
            "\"post\": \"no-such\"",
            "\"office\": \"" + Items.CENTRE + "\"",
            "\"office\": \"" + Items.OTHER_CENTRE + "-W01\"")) {
      assertThat(code(does(clerk, id, "hand-over", "{" + to + ", " + WHY + "}")))
          .as(to)
          .isEqualTo("consultation-receiver-unknown");
    }
    does(clerk, id, "hand-over", "{\"post\": \"post-of-staff-1002\", " + WHY + "}").must(200);
    assertThat(code(does(other, id, "decline", "{\"reason\": \"不归我管\"}")))
        .isEqualTo("consultation-reason-missing");
    JsonNode back =
        does(other, id, "decline", "{\"reason\": \"本窗口不办理民政事项，请民政办答复\"}").must(200).json();
    assertThat(back.path("state").asString()).isEqualTo("OPEN");
    assertThat(back.path("owner").path("person").asString()).isEqualTo("staff-1001");
    assertThat(clerk.get(ALL + "/" + id).must(200).text()).contains("请民政办答复");
  }

  @Test
  void it_becomes_an_application_without_asking_twice_and_asking_was_no_visit() {
    String id = asked(clerk);
    does(clerk, id, "answer", "{}").must(200);
    String filing = "{" + APPLICANT + "}";
    String key = Calls.key();

    JsonNode filed = clerk.post(ALL + "/" + id + "/file", filing, key).must(201).json();
    String number = filed.path("number").asString();
    assertThat(filed.path("receiptCode").asString()).isNotEmpty();
    assertThat(clerk.post(ALL + "/" + id + "/file", filing, key).must(201).json())
        .as("the same request")
        .isEqualTo(filed);
    assertThat(clerk.post(ALL + "/" + id + "/file", filing).must(201).json())
        .as("another click")
        .isEqualTo(filed);
    Answer differently = does(clerk, id, "file", filing.replace("1234", "1235")).must(409);
    assertThat(differently.code()).isEqualTo("consultation-filed-already");
    assertThat(differently.json().path("number").asString()).isEqualTo(number);

    JsonNode matter = clerk.get("/api/v1/matters/" + number).must(200).json();
    assertThat(matter.path("applicant").path("name").asString()).isEqualTo("张*三");
    assertThat(matter.path("applicant").path("phone").asString()).isEqualTo("138****3210");
    assertThat(matter.path("item").path("code").asString()).isEqualTo(RunningMatters.SLOW);
    assertThat(matter.path("visits").asInt()).as("asking before filing is no visit").isZero();
    assertThat(matter.path("timeline").toString()).doesNotContain("visit-recorded");
    JsonNode ended = clerk.get(ALL + "/" + id).must(200).json();
    assertThat(ended.path("consultation").path("state").asString()).isEqualTo("FILED");
    assertThat(ended.path("consultation").path("number").asString()).isEqualTo(number);
    assertThat(ended.path("personalDataErased").asBoolean()).isTrue();
    assertThat(ended.has("visitor")).isFalse();
    Journals<Consultation, ConsultationEvent> journals = journals("consultations");
    assertThat(journals.get(id).sealed()).isNull();
    assertThat(journals.flaw(journals.get(id))).as("its state follows from its facts").isEmpty();
  }

  @Test
  void what_the_visitor_did_not_say_is_asked_for_and_nothing_is_filed() {
    String id =
        clerk
            .post(ALL, "{\"channel\": \"PHONE\", \"question\": \"怎么办低保\"}")
            .must(201)
            .json()
            .path("id")
            .asString();
    Answer refused = does(clerk, id, "file", "{" + APPLICANT + "}").must(422);
    assertThat(refused.code()).isEqualTo("consultation-filing-needs");
    assertThat(refused.text()).contains("/itemCode", "/applicant/name");
    assertThat(
            does(clerk, id, "file", "{\"itemCode\": \"none\", " + named("张小三") + "}")
                .must(422)
                .code())
        .isEqualTo("matter-item-unknown");
    assertThat(clerk.get(ALL + "/" + id).json().at("/consultation/state").asString())
        .isEqualTo("OPEN");
    does(clerk, id, "file", "{\"itemCode\": \"" + RunningMatters.SLOW + "\", " + named("张小三") + "}")
        .must(201);
  }

  @Test
  void broken_off_after_the_application_it_is_mended_by_the_next_try() {
    String id = asked(clerk);
    assertThatExceptionOfType(Killed.class)
        .isThrownBy(() -> killed().file(id, completed(), clerkAtWindow(), "words"));
    assertThat(state(id)).isEqualTo("OPEN");

    var again =
        SERVICE.bean(FileFromConsultation.class).file(id, completed(), clerkAtWindow(), "words");
    assertThat(again.repeated()).isTrue();
    assertThat(state(id)).isEqualTo("FILED");
    assertThat(clerk.get(ALL + "/" + id).json().at("/consultation/number").asString())
        .isEqualTo(again.state().number());
  }

  @Test
  void broken_off_after_the_application_it_is_mended_by_the_beat() {
    String id = asked(clerk);
    assertThatExceptionOfType(Killed.class)
        .isThrownBy(() -> killed().file(id, completed(), clerkAtWindow(), "words"));
    BegunFilings later =
        new MongoBegunFilings(
            SERVICE.looked(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(3)));

    assertThat(later.brokenOff()).contains(id);
    SERVICE.bean(FileFromConsultation.class).mend(id);
    assertThat(state(id)).isEqualTo("FILED");
    assertThat(later.brokenOff()).doesNotContain(id);
  }

  @Test
  void broken_off_before_the_application_it_stays_open() {
    String id = asked(clerk);
    SERVICE.bean(BegunFilings.class).begin(id);
    SERVICE.bean(FileFromConsultation.class).mend(id);

    assertThat(state(id)).isEqualTo("OPEN");
  }

  @Test
  void until_when_to_answer_is_a_rule_of_the_house_and_told_with_how_it_was_counted() {
    SERVICE.office("2026-03-06T16:00");
    String id = asked(clerk);
    JsonNode read = clerk.get(ALL + "/" + id).must(200).json();

    assertThat(read.at("/consultation/due").asString()).isEqualTo("2026-03-09T09:30:00.000Z");
    assertThat(read.at("/consultation/overdue").asBoolean()).isFalse();
    assertThat(read.path("whyDue").path(0).asString()).contains("本中心首问负责制");
    SERVICE.office("2026-03-09T17:31");
    assertThat(clerk.get(ALL + "/" + id).json().at("/consultation/overdue").asBoolean()).isTrue();
  }

  @Test
  void page_by_page_the_longest_waiting_first() {
    Calls village = Calls.as("staff-1012", "village-agent");
    List<String> asked = new ArrayList<>();
    for (String time : List.of("2026-03-03T09:00", "2026-03-03T09:10", "2026-03-03T09:20")) {
      SERVICE.office(time);
      asked.add(asked(village));
    }
    RunningMatters.until(() -> asked.stream().allMatch(id -> lists(village, "?limit=200", id)));
    List<String> read = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = village.get(ALL + "?limit=1" + after).must(200).json();
      page.path("items").valueStream().forEach(line -> read.add(line.path("id").asString()));
      after =
          page.has("next")
              ? "&after=" + page.path("next").asString().replace("/", "%2F").replace(":", "%3A")
              : "";
    } while (!after.isEmpty());

    assertThat(read.stream().filter(asked::contains)).containsExactlyElementsOf(asked);
    assertThat(village.get(ALL + "?after=7~x").must(400).code())
        .isEqualTo("worklist-after-unknown");
  }

  @Test
  void whoever_handles_it_opens_who_asked_for_a_reason_and_the_admin_erases_it() {
    String id = asked(clerk);
    String why = "\"reason\": \"电话回复其咨询的低保申请材料\"}";
    assertThat(does(clerk, id, "unmask", "{\"fields\": [\"PHONE\"], " + why).must(200).text())
        .contains("13812343210")
        .doesNotContain("张小三");
    does(clerk, id, "leave", "{\"reason\": \"来访人说改天再来，先回去了\"}").must(200);
    Calls admin = Calls.as("staff-1011", "admin");
    does(admin, id, "erase", "{\"ground\": \"APPLICANT_REQUEST\"}").must(200);

    assertThat(does(clerk, id, "unmask", "{\"fields\": [\"PHONE\"], " + why).must(409).code())
        .isEqualTo("nothing-to-open");
    assertThat(clerk.get(ALL + "/" + id).must(200).text())
        .doesNotContain("办低保")
        .doesNotContain("改天再来");
  }

  /// A reviewer of another department, a village agent of another village; clerk and supervisor of
  /// another centre.
  @ParameterizedTest
  @CsvSource({
    "staff-1013, reviewer",
    "staff-1012, village-agent",
    "staff-2001, clerk",
    "staff-2009, supervisor"
  })
  void out_of_sight_every_endpoint_answers_as_about_none_and_no_list_shows_it(
      String person, String role) {
    String there = asked(clerk);
    String none = "q-" + "x".repeat(22);
    for (String language : List.of("zh-CN", "en")) {
      Calls caller = Calls.as(person, role).in(language);
      for (Right row : MattersRights.TABLE.rows()) {
        if (row.path().startsWith(ALL + "/{id}")) {
          Answer hidden = ask(caller, row, there);
          Answer unknown = ask(caller, row, none);
          assertThat(hidden.status()).as(row.toString()).isIn(403, 404);
          assertThat(hidden.text().replace(there, none)).isEqualTo(unknown.text());
        }
      }
    }
    RunningMatters.until(() -> lists(clerk, "?limit=200", there));
    for (String list : List.of("", "?ended=true", "/to-take-over", "/at-centre")) {
      assertThat(Calls.as(person, role).get(ALL + list).text()).as(list).doesNotContain(there);
    }
  }

  @Test
  void everything_is_told_as_the_contract_says() {
    String answered = asked(clerk);
    does(clerk, answered, "hand-over", "{\"person\": \"staff-1003\", " + WHY + "}").must(200);
    does(reviewer, answered, "decline", "{" + WHY + "}").must(200);
    does(clerk, answered, "hand-over", "{\"person\": \"staff-1003\", " + WHY + "}").must(200);
    does(reviewer, answered, "take-over", null).must(200);
    does(reviewer, answered, "answer", "{}").must(200);
    does(Calls.as("staff-1011", "admin"), answered, "erase", "{\"ground\": \"APPLICANT_REQUEST\"}")
        .must(200);
    does(clerk, asked(clerk), "leave", "{" + WHY + "}").must(200);
    does(clerk, asked(clerk), "lead-to", "{\"body\": \"县自然资源局\", \"address\": \"县城示例路1号\"}")
        .must(200);
    does(clerk, asked(clerk), "file", "{" + APPLICANT + "}").must(201);

    RunningMatters.until(() ->
        sent().stream()
            .map(EventContract::type)
            .toList()
            .containsAll(EventContract.types(Topics.CONSULTATIONS)));
    assertThat(sent()).flatExtracting(EventContract::check).isEmpty();
  }

  @Test
  void what_is_answered_is_as_described() {
    var description = new ApiContract(Calls.signedOut().get("/v3/api-docs").must(200).text());
    String id = asked(clerk);
    fits(description, "GET " + ALL + "/{id}", clerk.get(ALL + "/" + id).must(200));
    fits(description, "GET " + ALL, clerk.get(ALL).must(200));
    fits(
        description,
        "POST " + ALL + "/{id}/answer",
        does(clerk, id, "answer", "{\"text\": \"带户口簿\"}").must(200));
    fits(
        description,
        "POST " + ALL + "/{id}/file",
        does(clerk, id, "file", "{" + APPLICANT + "}").must(201));
  }

  private static void fits(ApiContract description, String endpoint, Answer answer) {
    assertThat(description.answerFlaws(endpoint, answer.status(), answer.text())).isEmpty();
  }

  private static List<ConsumerRecord<byte[], byte[]>> sent() {
    return WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.CONSULTATIONS);
  }

  private static String named(String name) {
    return APPLICANT.replace("\"idType\"", "\"name\": \"" + name + "\", \"idType\"");
  }

  private static String asked(Calls caller) {
    return caller
        .post(
            ALL,
            """
            {"channel": "WINDOW", "itemCode": "%s", "question": "办低保要带哪些材料",
             "visitor": {"name": "张小三", "phone": "13812343210"}}
            """
                .formatted(RunningMatters.SLOW))
        .must(201)
        .json()
        .path("id")
        .asString();
  }

  private static Answer does(Calls caller, String id, String operation, @Nullable String body) {
    return caller.post(ALL + "/" + id + "/" + operation, body);
  }

  private static boolean lists(Calls caller, String list, String id) {
    return caller.get(ALL + list).must(200).text().contains(id);
  }

  private static String code(Answer answer) {
    return answer.must(422).code();
  }

  private String state(String id) {
    return clerk.get(ALL + "/" + id).must(200).json().at("/consultation/state").asString();
  }

  private static Answer ask(Calls caller, Right row, String id) {
    String path = row.path().replace("{id}", id);
    if (row.method().equals("GET")) {
      return caller.get(path);
    }
    String body =
        switch (path.substring(path.lastIndexOf('/') + 1)) {
          case "answer" -> "{\"text\": \"带户口簿\"}";
          case "hand-over" -> "{\"person\": \"staff-1002\", " + WHY + "}";
          case "decline", "leave" -> "{" + WHY + "}";
          case "lead-to" -> "{\"body\": \"县自然资源局\", \"address\": \"县城示例路1号\"}";
          case "file" -> "{" + APPLICANT + "}";
          case "unmask" -> "{\"fields\": [\"NAME\"], " + WHY + "}";
          case "erase" -> "{\"ground\": \"APPLICANT_REQUEST\"}";
          default -> "{}";
        };
    return caller.post(path, body);
  }

  /// The process dies after the application was written and before anything else is.
  private static FileFromConsultation killed() {
    return new FileFromConsultation(
        SERVICE.bean(ConsultationDesk.class),
        journals("consultations"),
        journals("matters"),
        SERVICE.bean(FileMatter.class),
        (draft, caller, matter, filing) -> {
          filing.get();
          throw new Killed();
        },
        SERVICE.bean(ConsultationTexts.class),
        SERVICE.bean(BegunFilings.class),
        SERVICE.bean(Commands.class));
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @SuppressWarnings("unchecked") // The bean has these types, which the class object cannot say.
  private static <S, E> Journals<S, E> journals(String collection) {
    return (Journals<S, E>)
        SERVICE.beans(Journals.class).stream()
            .filter(journals -> journals.type().collection().equals(collection))
            .findFirst()
            .orElseThrow();
  }

  private static Completed completed() {
    return new Completed(null, null, null, null, "ID_CARD", "511321198001011234", null, null, null);
  }

  private static Caller clerkAtWindow() {
    return new Caller(
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
        Scope.OFFICE);
  }
}
