package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.matters.Calls.Answer;
import cn.onestop.matters.draft.DraftContent;
import cn.onestop.matters.draft.DraftDesk;
import cn.onestop.matters.draft.FileDraft;
import cn.onestop.matters.draft.TidyDrafts;
import cn.onestop.matters.draft.store.MongoDrafts;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.FileMatter.Filing;
import cn.onestop.matters.matter.Matter;
import cn.onestop.time.clock.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Half-filled applications kept on the server.
class DraftsTest {

  private static final RunningMatters SERVICE = RunningMatters.get();
  private static final String ALL = "/api/v1/matters/drafts";
  private static final String HALF =
      """
      {"itemCode": "TX-MZ-01", "applicant": {"name": "张小三", "idNumber": "5113", "age": null},
       "materials": ["申请书"]}
      """;

  private static final Caller AUTHOR = at("post-of-staff-1001", "staff-1001");

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls other = Calls.as("staff-1002", "clerk");

  @BeforeEach
  void atWork() {
    SERVICE.office("2026-03-02T09:30");
  }

  @Test
  void what_was_typed_is_kept_listed_masked_and_opened_whole_by_who_typed_it() {
    String id = UUID.randomUUID().toString();
    Answer kept = clerk.put(ALL + "/" + id, HALF, null).must(201);
    assertThat(kept.etag()).isEqualTo("\"1\"");
    assertThat(kept.json().path("expiresAt").asString()).isEqualTo("2026-04-01T01:30:00.000Z");

    JsonNode line =
        clerk
            .get(ALL + "?limit=200")
            .must(200)
            .json()
            .path("items")
            .valueStream()
            .filter(it -> it.path("id").asString().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(line.path("applicantName").asString()).isEqualTo("张*三");
    assertThat(line.toString()).doesNotContain("张小三");
    JsonNode opened = clerk.get(ALL + "/" + id).must(200).json();
    assertThat(opened.path("applicant").path("name").asString()).isEqualTo("张小三");
    assertThat(opened.path("materials").path(0).asString()).isEqualTo("申请书");
    assertThat(opened.path("own").asBoolean()).isTrue();
  }

  @Test
  void of_two_tabs_the_later_is_told_and_the_same_again_does_nothing() {
    String path = ALL + "/" + UUID.randomUUID();
    clerk.put(path, HALF, null).must(201);
    assertThat(clerk.put(path, HALF, null).must(200).etag())
        .as("the same again")
        .isEqualTo("\"1\"");
    assertThat(clerk.put(path, "{}", null).must(428).code()).isEqualTo("if-match-missing");

    assertThat(clerk.put(path, "{\"itemCode\": \"A\"}", "\"1\"").must(200).etag())
        .isEqualTo("\"2\"");
    Answer stale = clerk.put(path, "{\"itemCode\": \"B\"}", "\"1\"").must(412);
    assertThat(stale.code()).isEqualTo("stale-version");
    assertThat(stale.json().path("currentVersion").asInt()).isEqualTo(2);
    assertThat(clerk.put(path, "{\"itemCode\": \"A\"}", "\"1\"").must(200).etag())
        .as("the answer was lost")
        .isEqualTo("\"2\"");
    assertThat(clerk.get(path).json().path("itemCode").asString()).isEqualTo("A");
  }

  @Test
  void partial_and_wrong_is_welcome_and_only_too_much_is_not() {
    String path = ALL + "/" + UUID.randomUUID();
    clerk
        .put(
            path,
            "{\"itemCode\": \"??\", \"channel\": \"x\", \"applicant\": {\"idNumber\": 7}}",
            null)
        .must(201);
    assertThat(
            clerk
                .put(
                    ALL + "/" + UUID.randomUUID(),
                    "{\"applicant\": {\"name\": \"" + "张".repeat(16_000) + "\"}}",
                    null)
                .must(422)
                .code())
        .isEqualTo("draft-too-long");
    clerk.put(ALL + "/no-uuid", "{}", null).must(400);
  }

  @Test
  void anothers_is_answered_as_none() {
    UUID id = UUID.randomUUID();
    clerk.put(ALL + "/" + id, HALF, null).must(201);
    for (Calls caller :
        List.of(
            other,
            Calls.as("staff-1004", "village-agent"),
            Calls.as("staff-2001", "clerk"),
            Calls.as("citizen-2001", "citizen"))) {
      Answer hidden = caller.get(ALL + "/" + id).must(404);
      Answer none = caller.get(ALL + "/" + UUID.randomUUID()).must(404);
      assertThat(hidden.json().path("detail")).isEqualTo(none.json().path("detail"));
      assertThat(caller.put(ALL + "/" + id, "{}", "\"1\"").must(404).code())
          .isEqualTo("draft-unknown");
      caller.delete(ALL + "/" + id).must(204);
      assertThat(caller.get(ALL + "?limit=200").must(200).text()).doesNotContain(id.toString());
    }
    clerk.get(ALL + "/" + id).must(200);
    clerk.delete(ALL + "/" + id).must(204);
    clerk.delete(ALL + "/" + id).must(204);
    clerk.get(ALL + "/" + id).must(404);
    assertThat(clerk.put(ALL + "/" + id, HALF, "\"1\"").must(404).code())
        .as("a tab left open does not bring it back")
        .isEqualTo("draft-unknown");
  }

  @Test
  void who_stands_in_on_the_authors_post_sees_it_masked_and_does_not_write_on() {
    UUID id = UUID.randomUUID();
    clerk.put(ALL + "/" + id, HALF, null).must(201);
    DraftDesk desk = SERVICE.bean(DraftDesk.class);
    Caller standIn = at("post-of-staff-1001", "staff-1006");

    var opened = desk.open(id, standIn);
    assertThat(opened.own()).isFalse();
    assertThat(opened.content().applicant()).containsEntry("name", "张*三");
    assertThat(desk.list(standIn, new PageRequest(null, 200)).items())
        .anyMatch(it -> it.draft().id().equals(id) && "张*三".equals(it.maskedName()));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            desk.save(
                id,
                new DraftContent(null, null, null, null, null, null),
                ExpectedVersion.exactly(1),
                standIn,
                "other"))
        .satisfies(
            refused -> assertThat(refused.refusal().code()).isEqualTo("draft-not-the-author"));
    desk.discard(id, ExpectedVersion.NONE, standIn);
    clerk.get(ALL + "/" + id).must(404);
  }

  @Test
  void filed_it_has_served_its_purpose_and_the_same_filing_again_gives_the_same() {
    UUID id = UUID.randomUUID();
    clerk.put(ALL + "/" + id, HALF, null).must(201);
    String filing = filing(id);
    assertThat(
            clerk
                .post("/api/v1/matters", filing.replace(RunningMatters.SLOW, "none"))
                .must(422)
                .code())
        .isEqualTo("matter-item-unknown");
    clerk.get(ALL + "/" + id).must(200);

    String key = Calls.key();
    JsonNode filed = clerk.post("/api/v1/matters", filing, key).must(201).json();
    assertThat(
            SERVICE
                .looked()
                .getCollection("filing_drafts")
                .find(new Document("_id", id.toString())))
        .isEmpty();
    assertThat(clerk.post("/api/v1/matters", filing, key).must(201).json()).isEqualTo(filed);
    UUID anothers = UUID.randomUUID();
    other.put(ALL + "/" + anothers, HALF, null).must(201);
    clerk.post("/api/v1/matters", filing.replace(id.toString(), anothers.toString())).must(201);
    other.get(ALL + "/" + anothers).must(200);
  }

  @Test
  void whoever_lost_the_answer_is_told_the_number_and_files_nothing_twice() {
    UUID id = UUID.randomUUID();
    clerk.put(ALL + "/" + id, HALF, null).must(201);
    String filing = filing(id);
    String number =
        clerk.post("/api/v1/matters", filing).must(201).json().path("number").asString();

    for (Answer told :
        List.of(
            clerk.get(ALL + "/" + id).must(409),
            clerk.put(ALL + "/" + id, HALF, "\"1\"").must(409),
            clerk.post("/api/v1/matters", filing).must(409))) {
      assertThat(told.code()).isEqualTo("draft-filed");
      assertThat(told.json().path("number").asString()).isEqualTo(number);
    }
    assertThat(other.get(ALL + "/" + id).must(404).text()).doesNotContain(number);
    assertThat(clerk.get(ALL + "?limit=200").must(200).text()).doesNotContain(id.toString());
    assertThat(
            SERVICE.looked().getCollection("filed_drafts").find(new Document("_id", id.toString())))
        .singleElement()
        .asString()
        .doesNotContain("sealed");
  }

  @Test
  void of_many_requests_that_file_one_draft_at_once_one_does() throws Exception {
    UUID id = UUID.randomUUID();
    clerk.put(ALL + "/" + id, HALF, null).must(201);
    String filing = filing(id);
    try (var senders = Executors.newFixedThreadPool(8)) {
      List<Future<Answer>> sent =
          IntStream.range(0, 8)
              .mapToObj(_ -> senders.submit(() -> clerk.post("/api/v1/matters", filing)))
              .toList();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> each : sent) {
        answers.add(each.get());
      }
      assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.status() != 201)
          .allSatisfy(answer -> assertThat(answer.code()).isIn("draft-filed", "draft-being-filed"));
    }
  }

  @Test
  void broken_off_after_the_application_the_beat_deletes_it_and_before_it_stays() {
    UUID filed = UUID.randomUUID();
    UUID unfiled = UUID.randomUUID();
    clerk.put(ALL + "/" + filed, HALF, null).must(201);
    clerk.put(ALL + "/" + unfiled, HALF, null).must(201);
    killedAfterFiling(filed);
    killedBeforeFiling(unfiled);
    clerk.get(ALL + "/" + filed).must(200);
    String again = filing(unfiled);
    assertThat(clerk.post("/api/v1/matters", again).must(409).code())
        .as("nobody knows yet how it ended")
        .isEqualTo("draft-being-filed");

    new TidyDrafts(later(), matters(), SERVICE.bean(OfficeClock.class)).tidy();

    clerk.get(ALL + "/" + filed).must(409);
    clerk.get(ALL + "/" + unfiled).must(200);
    clerk.post("/api/v1/matters", again).must(201);
    assertThat(later().brokenOff()).isEmpty();
  }

  @Test
  void other_words_under_the_key_of_a_filing_that_broke_off_do_not_free_the_draft() {
    UUID id = UUID.randomUUID();
    clerk.put(ALL + "/" + id, HALF, null).must(201);
    killedAfterFiling(id);

    assertThat(clerk.post("/api/v1/matters", filing(id), id.toString()).must(422).code())
        .isEqualTo("idempotency-key-reused");
    assertThat(clerk.post("/api/v1/matters", filing(id)).must(409).code()).isEqualTo("draft-filed");
  }

  @Test
  void what_nobody_saves_again_is_deleted_wholly_after_thirty_days() {
    UUID forgotten = UUID.randomUUID();
    UUID saved = UUID.randomUUID();
    UUID filed = UUID.randomUUID();
    clerk.put(ALL + "/" + filed, HALF, null).must(201);
    clerk.post("/api/v1/matters", filing(filed)).must(201);
    clerk.put(ALL + "/" + forgotten, HALF, null).must(201);
    clerk.put(ALL + "/" + saved, HALF, null).must(201);
    SERVICE.office("2026-03-20T09:30");
    clerk.put(ALL + "/" + saved, "{}", "\"1\"").must(200);
    SERVICE.office("2026-04-01T09:31");

    assertThat(SERVICE.bean(TidyDrafts.class).tidy()).isPositive();
    clerk.get(ALL + "/" + forgotten).must(404);
    clerk.get(ALL + "/" + filed).must(404);
    clerk.get(ALL + "/" + saved).must(200);
    assertThat(
            SERVICE
                .looked()
                .getCollection("filing_drafts")
                .find(new Document("_id", forgotten.toString())))
        .isEmpty();
  }

  private static String filing(UUID draft) {
    return Calls.filing(RunningMatters.SLOW).replaceFirst("\\{", "{\"draft\": \"" + draft + "\",");
  }

  private static void killedAfterFiling(UUID draft) {
    killed(
        draft,
        () ->
            SERVICE
                .bean(FileMatter.class)
                .file(
                    new Filing(
                        RunningMatters.SLOW,
                        null,
                        null,
                        new Applicant("张小三", "ID_CARD", "511321198001011234", null, null)),
                    AUTHOR,
                    key(draft)));
  }

  private static void killedBeforeFiling(UUID draft) {
    killed(draft, () -> {});
  }

  private static void killed(UUID draft, Runnable before) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            SERVICE
                .bean(FileDraft.class)
                .file(
                    draft,
                    AUTHOR,
                    SERVICE.bean(FileMatter.class).idOf(null, key(draft)),
                    () -> {
                      before.run();
                      throw new IllegalStateException("killed");
                    }));
  }

  private static MongoDrafts later() {
    return new MongoDrafts(
        SERVICE.looked(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(3)));
  }

  private static RequestKey key(UUID draft) {
    return new RequestKey("staff-1001", "POST /api/v1/matters", draft.toString(), "words");
  }

  private static Caller at(String post, String person) {
    return new Caller(
        person,
        Set.of(Role.CLERK),
        null,
        List.of(
            new HeldPost(
                post, Set.of(Role.CLERK), Items.CENTRE + "-W01", OfficeKind.WINDOW, Items.CENTRE)),
        Scope.NONE);
  }

  @SuppressWarnings("unchecked") // The bean has these types, which the class object cannot say.
  private static Journals<Matter, MatterEvent> matters() {
    return (Journals<Matter, MatterEvent>)
        SERVICE.beans(Journals.class).stream()
            .filter(journals -> journals.type().collection().equals("matters"))
            .findFirst()
            .orElseThrow();
  }
}
