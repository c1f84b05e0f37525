package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.matters.Calls.Answer;
import cn.onestop.matters.identity.IdNumbers;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.serviceitem.ServiceItems;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Who applies, through whom, and how they are found again.
class ApplicantsTest {

  private static final String APPLICANTS = "/api/v1/applicants";
  private static final String MATTERS = "/api/v1/matters";
  private static final String FOR_COMPANIES = "TX-QY-01";
  private static final String COMPANY =
      """
      {"itemCode": "TX-QY-01",
       "applicant": {"name": "太霞农机有限公司", "idType": "CREDIT_CODE", "idNumber": "91350100M000100Y43",
                     "phone": "0817-3630001", "legalRepresentative": "李小四"},
       "agent": {"name": "王小五", "idType": "ID_CARD", "idNumber": "%s", "phone": "13900001111",
                 "authorisation": {"kind": "LETTER_OF_INTRODUCTION", "seen": "ORIGINAL",
                                   "validUntil": "2026-12-31"}}}
      """;

  private final RunningMatters service = RunningMatters.get();
  private final Calls clerk = Calls.as("staff-1001", "clerk");

  @BeforeEach
  void inTheMorning() {
    service.office("2026-03-02T09:30");
  }

  @ParameterizedTest
  @CsvSource({
    "511321198001011235, CHECK",
    "511321198013011234, BIRTH_DATE",
    "000000200001010000, PLACE",
    "51132119800101123, FORM"
  })
  void a_number_that_cannot_be_right_is_refused_by_its_field_and_not_repeated(
      String number, String fault) {
    for (String language : List.of("zh-CN", "en")) {
      Answer refused =
          clerk.in(language).post(MATTERS, person(RunningMatters.SLOW, number)).must(422);
      assertThat(refused.code()).isEqualTo("applicant-number-unlikely");
      assertThat(refused.json().path("fault").asString()).isEqualTo(fault);
      assertThat(refused.json().path("errors").path(0).path("pointer").asString())
          .isEqualTo("#/applicant/idNumber");
      assertThat(refused.json().path("help").asString()).isNotBlank();
      assertThat(refused.text()).doesNotContain(number);
    }
  }

  @Test
  void an_item_is_for_those_it_serves() {
    companies();
    Answer company =
        clerk
            .post(
                MATTERS,
                COMPANY.formatted(IdNumbers.next()).replace(FOR_COMPANIES, RunningMatters.SLOW))
            .must(422);
    assertThat(company.code()).isEqualTo("applicant-not-served-persons-only");
    Answer person = clerk.post(MATTERS, person(FOR_COMPANIES, IdNumbers.next())).must(422);
    assertThat(person.code()).isEqualTo("applicant-not-served-organisations-only");
    assertThat(person.json().path("serves").path(0).path("kind").asString())
        .isEqualTo("ENTERPRISE");
  }

  @Test
  void an_organisation_files_through_its_agent_and_both_are_shown_masked_and_opened_for_a_reason() {
    companies();
    String agent = IdNumbers.next();
    String number = number(clerk.post(MATTERS, COMPANY.formatted(agent)).must(201));

    Answer read = clerk.get(MATTERS + "/" + number).must(200);
    assertThat(read.text()).doesNotContain("李小四").doesNotContain("王小五").doesNotContain(agent);
    JsonNode shown = read.json().path("applicant");
    assertThat(shown.path("legalRepresentative").asString()).isEqualTo("李*四");
    assertThat(shown.path("agent").path("name").asString()).isEqualTo("王*五");
    assertThat(shown.path("agent").path("authorisation").path("kind").asString())
        .isEqualTo("LETTER_OF_INTRODUCTION");

    JsonNode opened =
        clerk
            .operate(
                number,
                "unmask",
                "{\"fields\": [\"AGENT_NAME\", \"AGENT_ID_NUMBER\", \"LEGAL_REPRESENTATIVE\"],"
                    + " \"reason\": \"电话通知经办人补充材料\"}")
            .must(200)
            .json();
    assertThat(opened.path("agentName").asString()).isEqualTo("王小五");
    assertThat(opened.path("agentIdNumber").asString()).isEqualTo(agent);
    assertThat(opened.path("legalRepresentative").asString()).isEqualTo("李小四");
    assertThat(opened.has("agentPhone")).isFalse();
    assertThat(opened.has("name")).isFalse();
  }

  @Test
  void an_agent_whose_authorisation_has_ended_cannot_file() {
    companies();
    String late = COMPANY.formatted(IdNumbers.next()).replace("2026-12-31", "2026-03-01");
    Answer refused = clerk.post(MATTERS, late).must(422);
    assertThat(refused.code()).isEqualTo("applicant-authorisation-ended");
    assertThat(refused.json().path("errors").path(0).path("pointer").asString())
        .isEqualTo("#/agent/authorisation/validUntil");
  }

  @Test
  void a_matter_is_found_by_number_name_and_phone_newest_first() {
    String who = IdNumbers.next();
    String phone = who.substring(6, 17);
    String name = "欧阳" + phone;
    String first = number(clerk.post(MATTERS, named(RunningMatters.SLOW, who, name, phone)));
    service.office("2026-03-02T10:30");
    String second =
        number(clerk.post(MATTERS, named(RunningMatters.ON_THE_SPOT, who, name, phone)));
    listed(first, second);

    Answer found = search(clerk, "idNumber", " " + who.toLowerCase(Locale.ROOT));
    assertThat(numbers(found)).containsExactly(second, first);
    assertThat(found.text()).doesNotContain(name).doesNotContain(who);
    assertThat(numbers(search(clerk, "name", "欧 阳 " + phone))).containsExactly(second, first);
    assertThat(numbers(search(clerk, "phone", "+86 " + phone))).containsExactly(second, first);
    assertThat(numbers(search(clerk, "name", "欧阳"))).isEmpty();

    Answer page = clerk.post(APPLICANTS + "/search?limit=1", idNumber(who)).must(200);
    assertThat(numbers(page)).containsExactly(second);
    String next = page.json().path("next").asString();
    Answer rest = clerk.post(APPLICANTS + "/search?limit=1&after=" + next, idNumber(who)).must(200);
    assertThat(numbers(rest)).containsExactly(first);
    assertThat(rest.json().has("next")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "staff-1013, reviewer",
    "staff-1012, village-agent",
    "staff-2001, clerk",
    "staff-2009, supervisor"
  })
  void what_lies_elsewhere_is_found_by_nobody_and_told_like_nothing(String person, String role) {
    String who = IdNumbers.next();
    String number = Calls.as("staff-1004", "village-agent").file(RunningMatters.SLOW, who);
    RunningMatters.until(() -> numbers(search(clerk, "idNumber", who)).contains(number));
    String ref = reference(clerk, who);

    Calls elsewhere = Calls.as(person, role);
    assertThat(search(elsewhere, "idNumber", who).text())
        .isEqualTo(search(elsewhere, "idNumber", IdNumbers.next()).text());
    if (!role.equals("supervisor")) {
      String none = ref.substring(0, ref.length() - 4) + "AAAA";
      assertThat(elsewhere.get(APPLICANTS + "/" + ref).must(404).text())
          .isEqualTo(elsewhere.get(APPLICANTS + "/" + none).must(404).text());
    }
    if (role.equals("village-agent") || role.equals("clerk")) {
      Answer hidden = elsewhere.post(APPLICANTS + "/find", idNumber(who)).must(404);
      Answer none = elsewhere.post(APPLICANTS + "/find", idNumber(IdNumbers.next())).must(404);
      assertThat(hidden.text()).isEqualTo(none.text());
    }
  }

  @Test
  void one_thing_is_searched_by() {
    for (String body :
        List.of(
            "{}",
            "{\"name\": \" \"}",
            "{\"phone\": \"+86\"}",
            "{\"name\": \"张小三\", \"phone\": \"13812343210\"}")) {
      assertThat(clerk.post(APPLICANTS + "/search", body).must(400).code())
          .isEqualTo("applicant-search-by-one");
    }
    assertThat(
            clerk.post(APPLICANTS + "/search?after=none", "{\"name\": \"张小三\"}").must(400).code())
        .isEqualTo("applicant-search-after-unknown");
  }

  @Test
  void who_has_filed_before_need_not_be_asked_again() {
    String who = IdNumbers.next();
    String first = clerk.file(RunningMatters.SLOW, who);
    listed(first);
    Answer found = clerk.post(APPLICANTS + "/find", idNumber(who)).must(200);
    assertThat(found.text()).doesNotContain(who).doesNotContain("张小三");
    assertThat(found.json().path("applicant").path("name").asString()).isEqualTo("张*三");
    String ref = found.json().path("ref").asString();
    assertThat(ref).doesNotContain(who);

    Answer known = clerk.get(APPLICANTS + "/" + ref).must(200);
    assertThat(known.json().at("/matters/items/0/number").asString()).isEqualTo(first);

    String again =
        "{\"itemCode\": \"%s\", \"applicantRef\": \"%s\"}".formatted(RunningMatters.SLOW, ref);
    String key = Calls.key();
    String second = number(clerk.post(MATTERS, again, key).must(201));
    assertThat(number(clerk.post(MATTERS, again, key).must(201))).isEqualTo(second);
    JsonNode opened = clerk.operate(second, "unmask", unmask()).must(200).json();
    assertThat(opened.path("idNumber").asString()).isEqualTo(who);
    assertThat(opened.path("phone").asString()).isEqualTo("13812343210");

    JsonNode openedByRef =
        clerk.post(APPLICANTS + "/" + ref + "/unmask", unmask()).must(200).json();
    assertThat(openedByRef.path("idNumber").asString()).isEqualTo(who);
    assertThat(openedByRef.path("number").asString()).isIn(first, second);
  }

  @Test
  void an_applicant_is_told_once() {
    String who = IdNumbers.next();
    clerk.file(RunningMatters.SLOW, who);
    String both =
        person(RunningMatters.SLOW, who)
            .replace("\"applicant\":", "\"applicantRef\": \"%s\", \"applicant\":")
            .formatted(reference(clerk, who));
    assertThat(clerk.post(MATTERS, both).must(400).code()).isEqualTo("applicant-or-reference");
    assertThat(
            clerk
                .post(MATTERS, "{\"itemCode\": \"%s\"}".formatted(RunningMatters.SLOW))
                .must(400)
                .code())
        .isEqualTo("applicant-or-reference");
  }

  /// Citizens file for whom they say, and learn of nobody.
  @Test
  void a_citizen_takes_nobodys_data_from_the_office() {
    String who = IdNumbers.next();
    clerk.file(RunningMatters.SLOW, who);
    String ref = reference(clerk, who);
    Answer refused =
        Calls.as("citizen-2001", "citizen")
            .post(
                MATTERS,
                "{\"itemCode\": \"%s\", \"applicantRef\": \"%s\"}"
                    .formatted(RunningMatters.SLOW, ref))
            .must(404);
    assertThat(refused.code()).isEqualTo("applicant-unknown");
  }

  @Test
  void with_the_last_matter_erased_nobody_is_known_any_more() {
    String who = IdNumbers.next();
    String number = clerk.file(RunningMatters.SLOW, who);
    listed(number);
    String ref = reference(clerk, who);
    String id = service.bean(MatterNumbers.class).find(number).orElseThrow().id();
    assertThat(stored(id).get("sealed", Document.class).getList("marks", String.class)).hasSize(4);

    clerk.operate(number, "withdraw", null).must(200);
    Calls.as("staff-1011", "admin")
        .operate(number, "erase", "{\"ground\": \"APPLICANT_REQUEST\"}")
        .must(200);

    assertThat(stored(id).containsKey("sealed")).isFalse();
    assertThat(numbers(search(clerk, "idNumber", who))).isEmpty();
    clerk.post(APPLICANTS + "/find", idNumber(who)).must(404);
    clerk.get(APPLICANTS + "/" + ref).must(404);
  }

  @Test
  void a_search_is_on_record_and_what_was_typed_is_not() {
    String who = IdNumbers.next();
    Calls approver = Calls.as("staff-1005", "approver");
    search(approver, "idNumber", who);
    search(approver, "name", "张小三");
    Calls supervisor = Calls.as("staff-1009", "supervisor");
    String searched =
        "/api/v1/ops/audit?outcome=SEARCHED&person=staff-1005&limit=200&day="
            + LocalDate.parse("2026-03-02");
    RunningMatters.until(() -> supervisor.get(searched).must(200).json().path("items").size() >= 2);
    String told = supervisor.get(searched).text();
    assertThat(told).contains("ID_NUMBER").contains("NAME").contains(APPLICANTS + "/search");
    assertThat(told).doesNotContain(who).doesNotContain("张小三");
  }

  private void companies() {
    if (known(FOR_COMPANIES)) {
      return;
    }
    var guide =
        Items.with(
            Items.item(
                FOR_COMPANIES,
                1,
                "2",
                Items.limit(20, "WORKING_DAY", "ACCEPTED"),
                null,
                Items.STEPS),
            content -> content.putArray("serviceObjects").add("2"));
    service.publish(Items.published(FOR_COMPANIES, 1, Items.CENTRE, guide.content()));
  }

  private boolean known(String item) {
    return service
        .bean(ServiceItems.class)
        .inForce(item, LocalDate.parse("2026-03-02"))
        .isPresent();
  }

  private void listed(String... numbers) {
    RunningMatters.until(() -> {
      for (String number : numbers) {
        if (!clerk.get(MATTERS + "?q=" + number).text().contains(number)) {
          return false;
        }
      }
      return true;
    });
  }

  private static Answer search(Calls caller, String by, String text) {
    return caller
        .post(APPLICANTS + "/search?limit=200", "{\"%s\": \"%s\"}".formatted(by, text))
        .must(200);
  }

  private static String reference(Calls caller, String idNumber) {
    return caller
        .post(APPLICANTS + "/find", idNumber(idNumber))
        .must(200)
        .json()
        .path("ref")
        .asString();
  }

  private static List<String> numbers(Answer page) {
    return page.json()
        .path("items")
        .valueStream()
        .map(line -> line.path("number").asString())
        .toList();
  }

  private static String number(Answer filed) {
    return filed.json().path("number").asString();
  }

  private static String person(String item, String idNumber) {
    return Calls.filing(item).replace(Calls.ID_NUMBER, idNumber);
  }

  private static String named(String item, String idNumber, String name, String phone) {
    return person(item, idNumber).replace("张小三", name).replace("13812343210", phone);
  }

  private static String idNumber(String number) {
    return "{\"idNumber\": \"%s\"}".formatted(number);
  }

  private static String unmask() {
    return "{\"fields\": [\"ID_NUMBER\", \"PHONE\"], \"reason\": \"电话通知申请人补充材料\"}";
  }

  private Document stored(String id) {
    Document document =
        service.looked().getCollection("matters").find(new Document("_id", id)).first();
    assertThat(document).isNotNull();
    return document;
  }
}
