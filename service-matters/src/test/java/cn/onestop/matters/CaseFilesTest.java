package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.Topics;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;

/// Documents handed in for a matter, over HTTP.
class CaseFilesTest {

  private static final RunningMatters SERVICE = RunningMatters.get();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final byte[] PDF = pdf("低保申请书，户主张小三");
  private static final String NAME = "张小三户口簿.pdf";

  private final Calls clerk = Calls.as("staff-1001", "clerk");

  @BeforeEach
  void atWork() {
    SERVICE.office("2026-03-02T09:30");
  }

  @Test
  void a_document_is_handed_in_listed_and_given_out_as_it_came() {
    String number = clerk.file(RunningMatters.SLOW);

    var received = handIn(number, 1, PDF, NAME, Calls.key());
    assertThat(received.statusCode()).as(received.body()).isEqualTo(201);

    var materials =
        clerk.get(files(number)).must(200).json().path("materials").valueStream().toList();
    assertThat(materials.getFirst().path("name").asString()).isEqualTo("申请书");
    var line = materials.getFirst().path("files").path(0);
    assertThat(line.path("name").asString()).isEqualTo(NAME);
    assertThat(line.path("mediaType").asString()).isEqualTo("application/pdf");
    assertThat(line.path("current").asBoolean()).isTrue();

    var given = given(number, 1);
    assertThat(given.body()).isEqualTo(PDF);
    assertThat(given.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(given.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    var watching = Calls.as("staff-1009", "supervisor").get(files(number)).must(200).json();
    assertThat(watching.at("/materials/0/files/0/file").asInt()).isOne();
    assertThat(watching.at("/materials/0/files/0").has("name")).isFalse();
  }

  @Test
  void the_same_again_is_there_once_and_something_else_under_its_key_is_refused() {
    String number = clerk.file(RunningMatters.SLOW);
    String key = Calls.key();

    var first = handIn(number, 1, PDF, NAME, key);
    var again = handIn(number, 1, PDF, NAME, key);

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(handIn(number, 1, pdf("别的"), NAME, key).statusCode()).isEqualTo(422);
    assertThat(clerk.get(files(number)).json().at("/materials/0/files")).hasSize(1);
    assertThat(contents(number)).isOne();
  }

  @Test
  void a_later_version_replaces_an_earlier_one_and_one_taken_out_is_destroyed() {
    String number = clerk.file(RunningMatters.SLOW);
    handIn(number, 1, PDF, NAME, Calls.key());
    var later = handIn(number, "1/files?replaces=1", pdf("第二版"), NAME, Calls.key());
    assertThat(later.statusCode()).as(later.body()).isEqualTo(201);
    assertThat(handIn(number, "1/files?replaces=1", PDF, NAME, Calls.key()).statusCode())
        .as("replaced already")
        .isEqualTo(409);

    var lines = clerk.get(files(number)).json().at("/materials/0/files");
    assertThat(lines.path(0).path("replacedBy").asInt()).isEqualTo(2);
    assertThat(lines.path(1).path("current").asBoolean()).isTrue();
    clerk.post(files(number) + "/2/remove", "{\"ground\": \"MISFILED\"}").must(200);

    assertThat(clerk.get(files(number) + "/2").must(404).code())
        .isEqualTo("case-file-document-unknown");
    assertThat(given(number, 1).body()).as("the earlier version").isEqualTo(PDF);
    assertThat(contents(number)).isOne();
  }

  @Test
  void only_what_the_published_list_has_is_taken() {
    String number = clerk.file(RunningMatters.SLOW);

    var refused = handIn(number, 9, PDF, NAME, Calls.key());

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("case-file-material-not-listed", "居民户口簿");
  }

  @Test
  void what_is_no_document_is_refused_whatever_it_is_called_and_nothing_of_it_is_kept() {
    String number = clerk.file(RunningMatters.SLOW);
    byte[] program = new byte[4096];
    program[0] = 'M';
    program[1] = 'Z';

    assertThat(handIn(number, 1, program, "身份证.pdf", Calls.key()).body())
        .contains("case-file-kind-not-taken");
    assertThat(handIn(number, 1, new byte[0], NAME, Calls.key()).body())
        .contains("case-file-content-empty");
    byte[] cut = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};
    assertThat(handIn(number, 1, cut, "a.jpg", Calls.key()).body())
        .contains("case-file-content-broken");
    assertThat(handIn(number, 1, PDF, "../../etc/passwd", Calls.key()).body())
        .contains("case-file-name-unusable");
    assertThat(contents(number)).isZero();
  }

  @Test
  void
      what_is_too_large_is_refused_before_it_is_read_and_where_the_length_is_not_told_at_the_limit() {
    String number = clerk.file(RunningMatters.SLOW);
    byte[] start = Arrays.copyOf(PDF, 1 << 20);

    var told =
        send(
            number,
            "1/files",
            BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> repeated(start, 50)), 50L << 20),
            NAME,
            Calls.key());
    var untold =
        send(
            number,
            "1/files",
            BodyPublishers.ofInputStream(() -> repeated(start, 50)),
            NAME,
            Calls.key());

    assertThat(told.statusCode()).isEqualTo(413);
    assertThat(untold.statusCode()).isEqualTo(413);
    assertThat(contents(number)).isZero();
  }

  @Test
  void what_the_applicant_brought_once_is_taken_over_with_consent_and_from_nobody_else() {
    String first = clerk.file(RunningMatters.SLOW);
    String second = clerk.file(RunningMatters.SLOW);
    handIn(first, 2, PDF, NAME, Calls.key());
    String reuse = "/api/v1/matters/" + second + "/materials/2/files/reuse";
    String asked = "{\"fromNumber\": \"%s\", \"fromFile\": 1, \"consent\": %s}";

    assertThat(clerk.post(reuse, asked.formatted(first, false)).must(422).code())
        .isEqualTo("case-file-consent-missing");
    clerk.post(reuse, asked.formatted(first, true)).must(201);
    assertThat(given(second, 1).body()).isEqualTo(PDF);
    assertThat(clerk.get(files(second)).json().at("/materials/1/files/0/reusedFrom").asString())
        .isEqualTo(first);

    String anothers =
        clerk
            .post(
                "/api/v1/matters",
                Calls.filing(RunningMatters.SLOW)
                    .replace("511321198001011234", "11010519491231002X"))
            .must(201)
            .json()
            .path("number")
            .asString();
    handIn(anothers, 2, PDF, NAME, Calls.key());
    assertThat(clerk.post(reuse, asked.formatted(anothers, true)).must(422).code())
        .isEqualTo("case-file-other-applicant");
  }

  @Test
  void with_the_applicants_data_the_documents_go() {
    String number = clerk.file(RunningMatters.SLOW);
    handIn(number, 1, PDF, NAME, Calls.key());
    Calls admin = Calls.as("staff-1011", "admin");
    String erasing = "{\"ground\": \"APPLICANT_REQUEST\"}";
    admin.operate(number, "erase", erasing).must(409);
    assertThat(given(number, 1).body()).as("not yet").isEqualTo(PDF);

    clerk.operate(number, "withdraw", null).must(200);
    assertThat(handIn(number, 1, PDF, NAME, Calls.key()).body()).contains("case-file-closed");
    admin.operate(number, "erase", erasing).must(200);

    assertThat(clerk.get(files(number)).must(200).json().path("erased").asBoolean()).isTrue();
    clerk.get(files(number) + "/1").must(404);
    assertThat(contents(number)).isZero();
  }

  @Test
  void another_department_sees_nothing_of_it() {
    String number = clerk.file(RunningMatters.OTHER_DEPARTMENTS);
    handIn(number, 1, PDF, NAME, Calls.key());
    var reviewer = Calls.as("staff-1003", "reviewer");

    assertThat(reviewer.get(files(number)).must(404).code()).isEqualTo("matter-unknown");
    assertThat(reviewer.get(files(number) + "/1").must(404).code()).isEqualTo("matter-unknown");
  }

  @Test
  void neither_content_nor_name_is_readable_in_the_store_or_on_the_topic() {
    String number = clerk.file(RunningMatters.SLOW);
    byte[] content = pdf("绝无仅有的内容-" + number);
    handIn(number, 1, content, NAME, Calls.key());

    RunningMatters.until(() -> onTopic().stream().anyMatch(record -> record.contains(number)));
    assertThat(onTopic()).noneMatch(record -> record.contains("张小三"));
    assertThat(WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.CASE_FILES))
        .flatExtracting(EventContract::check)
        .isEmpty();
    assertThat(stored()).isNotEmpty().noneMatch(it -> it.contains("绝无仅有") || it.contains("张小三"));
  }

  @Test
  void many_at_once_are_all_there() {
    String number = clerk.file(RunningMatters.SLOW);
    byte[] large = Arrays.copyOf(PDF, 300_000);

    var answers =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(_ -> handIn(number, 1, large, NAME, Calls.key()).statusCode())
            .toList();

    assertThat(answers).allMatch(status -> status == 201 || status == 503);
    var created = answers.stream().filter(status -> status == 201).count();
    assertThat(clerk.get(files(number)).json().at("/materials/0/files")).hasSize((int) created);
    assertThat(given(number, 1).body()).isEqualTo(large);
  }

  private HttpResponse<String> handIn(
      String number, int material, byte[] content, String name, String key) {
    return handIn(number, material + "/files", content, name, key);
  }

  private HttpResponse<String> handIn(
      String number, String path, byte[] content, String name, String key) {
    return send(number, path, BodyPublishers.ofByteArray(content), name, key);
  }

  private HttpResponse<String> send(
      String number, String path, BodyPublisher body, String name, String key) {
    var request =
        HttpRequest.newBuilder(
                URI.create(SERVICE.address() + "/api/v1/matters/" + number + "/materials/" + path))
            .header("Authorization", "Bearer " + clerk.token())
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/octet-stream")
            .header(
                "Content-Disposition",
                ContentDisposition.attachment()
                    .filename(name, StandardCharsets.UTF_8)
                    .build()
                    .toString())
            .POST(body)
            .build();
    return call(request, BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> given(String number, int file) {
    return call(
        HttpRequest.newBuilder(URI.create(SERVICE.address() + files(number) + "/" + file))
            .header("Authorization", "Bearer " + clerk.token())
            .build(),
        BodyHandlers.ofByteArray());
  }

  private static <T> HttpResponse<T> call(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CLIENT.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String files(String number) {
    return "/api/v1/matters/" + number + "/files";
  }

  private static byte[] pdf(String text) {
    return ("%PDF-1.7\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
  }

  private static InputStream repeated(byte[] piece, int times) {
    return new SequenceInputStream(
        Collections.enumeration(
            IntStream.range(0, times)
                .<InputStream>mapToObj(_ -> new ByteArrayInputStream(piece))
                .toList()));
  }

  /// How many contents are kept for a matter.
  private static long contents(String number) {
    String id = SERVICE.bean(MatterNumbers.class).find(number).orElseThrow().id();
    return SERVICE
        .looked()
        .getCollection("case_file_contents.files")
        .countDocuments(new Document("metadata.caseFile", "cf-" + id.substring(2)));
  }

  private static List<String> onTopic() {
    return WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.CASE_FILES).stream()
        .map(record -> new String(record.value(), StandardCharsets.UTF_8))
        .toList();
  }

  /// Every document as text, binary parts byte by byte.
  private static List<String> stored() {
    var database = SERVICE.looked();
    return database.listCollectionNames().into(new ArrayList<>()).stream()
        .flatMap(name -> database.getCollection(name).find().into(new ArrayList<>()).stream())
        .map(document ->
            document.get("data") instanceof Binary data
                ? new String(data.getData(), StandardCharsets.UTF_8)
                : document.toJson())
        .toList();
  }
}
