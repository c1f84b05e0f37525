package cn.onestop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.onestop.complaints.Calls.Answer;
import cn.onestop.complaints.complaint.Complaint;
import cn.onestop.complaints.complaint.ComplaintNumbers;
import cn.onestop.events.Topics;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.journal.Journals;
import cn.onestop.testkit.backends.BackEnds;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// What is personal, and what was said, is nowhere in the open, and can be made to be nowhere at
/// all.
class PersonalDataTest {

  private static final RunningComplaints SERVICE = RunningComplaints.get();
  private static final String ANSWER = "经调查情况属实，已责令窗口当面致歉";
  private static final List<String> PERSONAL = List.of("张小三", "13812343210", "跑了三趟", "当面致歉");

  private final Calls handler = Calls.as("staff-1008", "complaint-handler");

  @Test
  void nothing_personal_is_found_in_the_store_on_the_topic_or_in_the_log() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    try {
      String number = answered().number();
      String id = SERVICE.bean(ComplaintNumbers.class).find(number).orElseThrow();
      List<String> told = new ArrayList<>();
      RunningComplaints.until(() -> {
        told.clear();
        told.addAll(onTopic(id));
        return told.size() >= 3;
      });
      assertThat(told).noneMatch(PersonalDataTest::personal);
      assertThat(stored()).isNotEmpty().noneMatch(PersonalDataTest::personal);
      assertThat(List.copyOf(log.list)).noneMatch(event -> personal(event.getFormattedMessage()));
    } finally {
      root.detachAppender(log);
    }
  }

  @Test
  void erased_it_is_gone_and_the_chain_is_whole() {
    Calls admin = Calls.as("staff-1011", "admin");
    Filed filed = answered();
    String number = filed.number();
    String erasing = "{\"ground\": \"COMPLAINANT_REQUEST\"}";
    String open = Calls.signedOut().file(Calls.filing(RunningComplaints.WINDOW));
    assertThat(admin.operate(open, "erase", erasing).must(409).code())
        .isEqualTo("complaint-not-possible-now");
    admin.operate(number, "erase", erasing).must(200);
    assertThat(admin.operate(number, "erase", erasing).must(409).code())
        .isEqualTo("complaint-erased-already");

    Answer read = handler.get("/api/v1/complaints/" + number).must(200);
    assertThat(read.json().path("personalDataErased").asBoolean()).isTrue();
    assertThat(read.json().has("complainant")).isFalse();
    assertThat(read.text()).doesNotContain("三趟").doesNotContain("致歉").doesNotContain("张*三");
    JsonNode last = read.json().path("timeline").valueStream().toList().getLast();
    assertThat(last.path("type").asString()).isEqualTo("personal-data-erased");
    Answer followed =
        Calls.signedOut()
            .post(
                "/api/v1/public/complaints/follow",
                "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(number, filed.code()))
            .must(200);
    assertThat(followed.json().path("state").asString()).isEqualTo("ANSWERED");
    assertThat(followed.json().has("text")).isFalse();

    String id = SERVICE.bean(ComplaintNumbers.class).find(number).orElseThrow();
    var journals = journals();
    // Reading it checks the chain.
    assertThat(journals.get(id).sealed()).isNull();
    assertThat(journals.history(id)).hasSize(read.json().path("timeline").size());
  }

  @SuppressWarnings("unchecked") // The bean has these types, which the class object cannot say.
  private static Journals<Complaint, ComplaintEvent> journals() {
    return SERVICE.bean(Journals.class);
  }

  private record Filed(String number, String code) {}

  private Filed answered() {
    SERVICE.office("2026-03-02T09:30");
    JsonNode filed =
        Calls.signedOut()
            .post("/api/v1/complaints", Calls.filing(RunningComplaints.WINDOW))
            .must(201)
            .json();
    String number = filed.path("number").asString();
    handler.operate(number, "accept", null).must(200);
    handler
        .operate(number, "reply", "{\"finding\": \"FOUNDED\", \"answer\": \"" + ANSWER + "\"}")
        .must(200);
    return new Filed(number, filed.path("followCode").asString());
  }

  private static boolean personal(String text) {
    return PERSONAL.stream().anyMatch(text::contains);
  }

  private static List<String> stored() {
    MongoDatabase database = SERVICE.bean(MongoDatabase.class);
    List<String> documents = new ArrayList<>();
    for (String collection : database.listCollectionNames()) {
      for (Document document : database.getCollection(collection).find()) {
        documents.add(document.toJson());
      }
    }
    return documents;
  }

  private static List<String> onTopic(String id) {
    List<String> texts = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", BackEnds.get().kafkaBootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.COMPLAINTS).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (var record : consumer.poll(Duration.ofMillis(200))) {
          if (id.equals(record.key())) {
            StringBuilder text =
                new StringBuilder(new String(record.value(), StandardCharsets.UTF_8));
            record
                .headers()
                .forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
            texts.add(text.toString());
          }
        }
      }
    }
    return texts;
  }
}
