package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.Topics;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Journals;
import cn.onestop.matters.Calls.Answer;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.WholeTopic;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is personal is nowhere in the open, and can be made to be nowhere at all.
class PersonalDataTest {

  private static final RunningMatters SERVICE = RunningMatters.get();
  private static final List<String> PERSONAL =
      List.of(
          "张小三",
          "511321198001011234",
          "13812343210",
          "第一村一组十二号",
          "家庭人均收入高于当地低保标准",
          "家访核实",
          "太霞农机个体户",
          "李小四",
          "王小五",
          "11010519491231002X",
          "13900001111");

  private final Calls clerk = Calls.as("staff-1001", "clerk");

  @Test
  void personal_data_and_reasons_are_found_neither_in_the_store_nor_on_the_topic() {
    SERVICE.office("2026-03-02T09:30");
    String number = denied();
    preReviewed();
    clerk
        .operate(
            number,
            "unmask",
            "{\"fields\": [\"NAME\", \"ID_NUMBER\", \"PHONE\", \"ADDRESS\"], \"reason\":"
                + " \"家访核实张小三的住址\"}")
        .must(200);
    throughAnAgent();
    clerk.post("/api/v1/applicants/search", "{\"name\": \"王小五\"}").must(200);
    clerk.post("/api/v1/applicants/search", "{\"phone\": \"13900001111\"}").must(200);
    clerk.post("/api/v1/applicants/find", "{\"idNumber\": \"511321198001011234\"}").must(200);
    String id = SERVICE.bean(MatterNumbers.class).find(number).orElseThrow().id();
    List<String> told = new ArrayList<>();
    RunningMatters.until(() -> {
      told.clear();
      told.addAll(onTopic(id));
      return told.size() >= 9;
    });
    assertThat(told).noneMatch(PersonalDataTest::personal);
    assertThat(WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.PRE_REVIEWS))
        .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
        .noneMatch(PersonalDataTest::personal);
    assertThat(audited()).isNotEmpty().noneMatch(PersonalDataTest::personal);
    assertThat(stored()).isNotEmpty().noneMatch(PersonalDataTest::personal);
  }

  @Test
  void what_is_said_at_the_counter_and_typed_into_a_form_is_found_neither() {
    SERVICE.office("2026-03-02T09:30");
    String drafts = "/api/v1/matters/drafts/" + UUID.randomUUID();
    clerk.put(drafts, Calls.filing(RunningMatters.SLOW), null).must(201);
    String consultations = "/api/v1/consultations";
    String id =
        clerk
            .post(
                consultations,
                """
                {"channel": "WINDOW", "question": "家访核实要不要我在家",
                 "visitor": {"name": "张小三", "phone": "13812343210"}}
                """)
            .must(201)
            .json()
            .path("id")
            .asString();
    String reason = "\"reason\": \"张小三的低保由民政办答复\"}";
    clerk
        .post(consultations + "/" + id + "/hand-over", "{\"person\": \"staff-1003\", " + reason)
        .must(200);
    clerk
        .post(
            consultations + "/" + id + "/lead-to", "{\"body\": \"县民政局张小三科\", \"address\": \"县城\"}")
        .must(200);
    List<String> told = new ArrayList<>();
    RunningMatters.until(() -> {
      told.clear();
      told.addAll(texts(Topics.CONSULTATIONS, id));
      return told.size() >= 3;
    });
    assertThat(told).noneMatch(PersonalDataTest::personal);
    assertThat(stored()).noneMatch(PersonalDataTest::personal);
  }

  @Test
  void erased_it_is_gone_and_the_chain_is_whole() {
    SERVICE.office("2026-03-02T09:30");
    Calls admin = Calls.as("staff-1011", "admin");
    String number = denied();
    String erasing = "{\"ground\": \"APPLICANT_REQUEST\"}";
    assertThat(admin.operate(number, "erase", erasing).must(409).code())
        .isEqualTo("matter-not-possible-now");
    clerk.operate(number, "close", null).must(200);
    clerk.operate(number, "deliver", "{\"method\": \"WINDOW\"}").must(200);
    admin.operate(number, "erase", erasing).must(200);
    assertThat(admin.operate(number, "erase", erasing).must(409).code())
        .isEqualTo("matter-erased-already");

    Answer read = clerk.get("/api/v1/matters/" + number).must(200);
    assertThat(read.json().path("personalDataErased").asBoolean()).isTrue();
    assertThat(read.json().has("applicant")).isFalse();
    assertThat(read.text()).doesNotContain("家庭人均收入").doesNotContain("张*三");
    JsonNode last = read.json().path("timeline").valueStream().toList().getLast();
    assertThat(last.path("type").asString()).isEqualTo("personal-data-erased");

    String id = SERVICE.bean(MatterNumbers.class).find(number).orElseThrow().id();
    var journals = journals();
    // Reading it checks the chain.
    assertThat(journals.get(id).sealed()).isNull();
    assertThat(journals.history(id)).hasSize(read.json().path("timeline").size());
  }

  @SuppressWarnings("unchecked") // The bean has these types, which the class object cannot say.
  private static Journals<Matter, MatterEvent> journals() {
    return (Journals<Matter, MatterEvent>)
        SERVICE.beans(Journals.class).stream()
            .filter(journals -> journals.type().collection().equals("matters"))
            .findFirst()
            .orElseThrow();
  }

  /// An individual business, which an item for natural persons serves, through its agent.
  private void throughAnAgent() {
    clerk
        .post(
            "/api/v1/matters",
            """
            {"itemCode": "%s",
             "applicant": {"name": "太霞农机个体户", "idType": "CREDIT_CODE",
                           "idNumber": "9251132199999999X4", "legalRepresentative": "李小四"},
             "agent": {"name": "王小五", "idType": "ID_CARD", "idNumber": "11010519491231002X",
                       "phone": "13900001111",
                       "authorisation": {"kind": "POWER_OF_ATTORNEY", "seen": "COPY"}}}
            """
                .formatted(RunningMatters.SLOW))
        .must(201);
  }

  private String denied() {
    String number = clerk.file(RunningMatters.SLOW);
    clerk.operate(number, "accept", null).must(200);
    clerk.operate(number, "visit", "{\"purpose\": \"FILING\"}").must(200);
    clerk.operate(number, "complete-step", "{\"step\": 3}").must(200);
    clerk.operate(number, "complete-step", "{\"step\": 4}").must(200);
    Calls.as("staff-1005", "approver")
        .operate(number, "decide", "{\"outcome\": \"DENIED\", \"reason\": \"家庭人均收入高于当地低保标准\"}")
        .must(200);
    return number;
  }

  /// Whatever is written about a pre-review, and the application that takes it up.
  private void preReviewed() {
    String number = clerk.preReview(RunningMatters.SLOW).json().path("number").asString();
    clerk
        .check(
            number,
            "request-correction",
            "{\"materials\": [\"居民身份证\"], \"explanation\": \"家访核实张小三的证件已过期\"}")
        .must(200);
    clerk.check(number, "resubmit", null).must(200);
    clerk.check(number, "pass", null).must(200);
    String matter =
        clerk
            .post(
                "/api/v1/matters",
                "{\"itemCode\": \"%s\", \"preReview\": \"%s\"}"
                    .formatted(RunningMatters.SLOW, number))
            .must(201)
            .json()
            .path("number")
            .asString();
    clerk
        .operate(
            matter,
            "request-supplement",
            "{\"materials\": [\"居民身份证\"], \"againstPreReview\": \"家访核实张小三的证件与原件不符\"}")
        .must(200);
    String other = clerk.preReview(RunningMatters.SLOW).json().path("number").asString();
    clerk
        .check(other, "not-ours", "{\"rightBody\": \"县民政局\", \"reason\": \"家访核实张小三的户籍不在本乡镇\"}")
        .must(200);
  }

  private static boolean personal(String text) {
    return PERSONAL.stream().anyMatch(text::contains);
  }

  private static List<String> stored() {
    MongoDatabase database = SERVICE.looked();
    List<String> documents = new ArrayList<>();
    for (String collection : database.listCollectionNames()) {
      for (Document document : database.getCollection(collection).find()) {
        documents.add(document.toJson());
      }
    }
    return documents;
  }

  private static List<String> audited() {
    List<String> texts = new ArrayList<>();
    RunningMatters.until(() -> {
      texts.clear();
      WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.AUDIT)
          .forEach(record -> texts.add(new String(record.value(), StandardCharsets.UTF_8)));
      return texts.stream().anyMatch(text -> text.contains("\"fields\""))
          && texts.stream().anyMatch(text -> text.contains("\"by\":\"PHONE\""));
    });
    return texts;
  }

  private static List<String> onTopic(String id) {
    return texts(Topics.MATTERS, id);
  }

  private static List<String> texts(String topic, String id) {
    List<String> texts = new ArrayList<>();
    for (var record : WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), topic)) {
      if (id.equals(new String(record.key(), StandardCharsets.UTF_8))) {
        StringBuilder text = new StringBuilder(new String(record.value(), StandardCharsets.UTF_8));
        record
            .headers()
            .forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
        texts.add(text.toString());
      }
    }
    return texts;
  }
}
