package cn.onestop.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.audit.CallRefused;
import cn.onestop.events.audit.PersonalDataOpened;
import cn.onestop.events.audit.ThingSeen;
import cn.onestop.kit.audit.Openings.Opening;
import cn.onestop.kit.audit.ReadAudit.Question;
import cn.onestop.kit.installation.Plumbing;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.JournalBounds;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.SealedPart;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;
import cn.onestop.testkit.backends.BackEnds;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Sheets on a real store.
class AuditOnTheStoreTest {

  private enum Field {
    PHONE
  }

  private static final String CENTRE = "511321900000";
  private static final String ELSEWHERE = "511321990000";
  private static final String REASON = "电话通知申请人补充户口簿";
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final AuditedCall CALL = call("staff-1");

  private final String database = BackEnds.get().freshDatabase();
  private final Plumbing plumbing = new Plumbing(database, "1", JournalBounds.DEFAULT);
  private final Journals<AuditSheet, AuditEvent> journals =
      plumbing.journals.open(AuditConfiguration.sheets("service-" + database));
  private final SheetIds ids = new SheetIds("service-" + database, "one");
  private final InstallationKeys keys = InstallationKeys.ephemeral();
  private final KeyedDigests digests = new KeyedDigests(keys);
  private final Sealing sealing = new Sealing(keys);
  private final Openings openings =
      new Openings(
          journals, ids, new Commands(digests, () -> null), sealing, digests, plumbing.clock);

  @AfterEach
  void close() {
    plumbing.close();
  }

  @Test
  void instances_write_side_by_side_and_a_full_sheet_is_followed_by_the_next() throws Exception {
    var other = new SheetIds(ids.service(), "two");
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      var done =
          List.of(
              both.submit(() -> writes(sheets(ids), 7, 100)),
              both.submit(() -> writes(sheets(other), 7, 100)));
      for (var each : done) {
        each.get();
      }
    }

    var all = everySheet();
    assertThat(all)
        .hasSize(4)
        .allSatisfy(sheet -> {
          assertThat(sheet.version()).isLessThanOrEqualTo(SheetIds.MOST);
          assertThat(journals.flaw(sheet)).isEmpty();
        });
    assertThat(all.stream().mapToInt(sheet -> sheet.state().seen()).sum()).isEqualTo(1_400);
    assertThat(all.stream().map(Entry::id))
        .contains(ids.trail(TODAY, CENTRE, 1), other.trail(TODAY, CENTRE, 2));
  }

  @Test
  void after_a_start_the_last_sheet_is_gone_on_with() {
    writes(sheets(ids), 1, 10);
    writes(sheets(ids), 1, 10);

    assertThat(everySheet())
        .singleElement()
        .satisfies(sheet -> {
          assertThat(sheet.state().seen()).isEqualTo(20);
        });
  }

  @Test
  void a_batch_whose_answer_was_lost_stands_on_the_sheets_once_even_when_they_are_full_by_then() {
    var sheets = sheets(ids);
    var batch = seen(300);

    sheets.write("first", batch);
    sheets.write("first", batch);

    assertThat(everySheet())
        .singleElement()
        .satisfies(sheet -> {
          assertThat(sheet.version()).isEqualTo(300);
        });
  }

  @Test
  void a_damaged_sheet_is_left_behind_and_the_next_one_begun() {
    var sheets = sheets(ids);
    sheets.write("first", seen(3));
    plumbing
        .database
        .getCollection("audit_sheets")
        .updateOne(
            new Document("_id", ids.trail(TODAY, CENTRE, 1)),
            new Document("$set", new Document("journal.1.hash", "0".repeat(64))));

    assertThatThrownBy(() -> sheets.write("second", seen(2))).isInstanceOf(RuntimeException.class);
    sheets.write("second", seen(2));

    assertThat(journals.get(ids.trail(TODAY, CENTRE, 2)).state().seen()).isEqualTo(2);
  }

  @Test
  void who_was_refused_before_their_posts_were_looked_at_stands_with_their_centre() {
    var refused =
        new CallRefused(
            new AuditedCall("staff-7", List.of("clerk"), List.of(), "GET /x", NOW),
            "role-lacking",
            null,
            null,
            false);

    sheets(ids).write("first", List.of(new Noted(refused, NOW, null)));

    assertThat(page(new Question(null, "staff-7", null, null), admin(), null).items())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.centre()).isEqualTo(CENTRE);
          assertThat(line.posts()).containsExactly("post-of-staff-7");
          assertThat(line.code()).isEqualTo("role-lacking");
        });
  }

  @Test
  void an_opening_is_on_record_when_the_call_returns_and_its_reason_is_not_in_the_open() {
    openings.record(CALL, request("k1", "f"), opening("M-1", REASON));

    // No trail was running, nothing was flushed or stopped: a crash now would lose nothing of it.
    var sheet = everySheet().getFirst();
    assertThat(journals.recorded(sheet).getFirst().event())
        .isInstanceOfSatisfying(
            PersonalDataOpened.class,
            opened -> {
              assertThat(opened.fields()).containsExactly("PHONE");
              assertThat(sealing.matches(sheet.id(), sealed(sheet), opened.reason())).isTrue();
            });
    assertThat(stored()).isNotEmpty().noneMatch(text -> text.contains(REASON));
  }

  @Test
  void the_same_request_is_recorded_once_a_day_and_another_body_under_its_key_not_at_all() {
    openings.record(CALL, request("k1", "f"), opening("M-1", REASON));
    openings.record(CALL, request("k2", "f"), opening("M-1", REASON));
    openings.record(CALL, request("k1", "f"), opening("M-1", REASON));

    assertThat(everySheet().getFirst().state().opened()).isEqualTo(2);
    assertThatThrownBy(() -> openings.record(CALL, request("k1", "other"), opening("M-1", REASON)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("idempotency-key-reused"));

    plumbing.clock.set(NOW.plusSeconds(86_400));
    openings.record(CALL, request("k1", "f"), opening("M-1", REASON));
    assertThat(everySheet()).hasSize(2);
  }

  @Test
  void somebody_who_opens_many_things_at_once_has_each_on_record() throws Exception {
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      var done =
          IntStream.range(0, 12)
              .mapToObj(i ->
                  many.submit(() ->
                      openings.record(CALL, request("k" + i, "f"), opening("M-" + i, REASON))))
              .toList();
      for (var each : done) {
        each.get();
      }
    }

    var sheet = everySheet().getFirst();
    assertThat(sheet.state().opened()).isEqualTo(12);
    assertThat(journals.flaw(sheet)).isEmpty();
    assertThat(sealed(sheet).entries()).hasSize(12);
  }

  @Test
  void without_a_reason_nothing_is_opened() {
    assertThatThrownBy(() -> openings.record(CALL, request("k1", "f"), opening("M-1", "  要看一下 ")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("opening-reason-missing"));
    assertThat(everySheet()).isEmpty();
  }

  @Test
  void pages_follow_each_other_without_holes_and_show_nobody_another_centre() {
    writes(sheets(ids), 6, 100);
    openings.record(CALL, request("k1", "f"), opening("M-1", REASON));
    sheets(ids)
        .write(
            "elsewhere", List.of(new Noted(new ThingSeen(CALL, "Z-1", ELSEWHERE), NOW, ELSEWHERE)));

    assertThat(whole(admin())).hasSize(602).doesNotHaveDuplicates();
    assertThat(whole(supervisor(CENTRE)))
        .hasSize(601)
        .noneMatch(line -> "Z-1".equals(line.thing()));
    assertThat(whole(supervisor(ELSEWHERE)))
        .singleElement()
        .satisfies(line -> assertThat(line.thing()).isEqualTo("Z-1"));
    var place = page(new Question(null, null, null, null), supervisor(CENTRE), null).next();
    assertThatThrownBy(
            () -> page(new Question(null, null, null, null), supervisor(ELSEWHERE), place))
        .isInstanceOf(Refused.class);
  }

  @Test
  void filters_leave_what_was_asked_for() {
    writes(sheets(ids), 1, 20);
    openings.record(call("staff-2"), request("k1", "f"), opening("M-1", REASON));

    assertThat(page(new Question(null, "staff-2", null, null), admin(), null).items()).hasSize(1);
    assertThat(page(new Question(null, null, "M-3", null), admin(), null).items()).hasSize(1);
    assertThat(page(new Question(null, null, null, AuditOutcome.OPENED), admin(), null).items())
        .extracting(AuditLine::thing)
        .containsExactly("M-1");
    assertThat(page(new Question(TODAY.minusDays(1), null, null, null), admin(), null).items())
        .isEmpty();
  }

  @Test
  void a_reason_is_read_at_its_centre_and_that_is_on_record() {
    openings.record(CALL, request("k1", "f"), opening("M-1", REASON));
    var reasons = new ReadReason(journals, ids, sealing, openings, AuditSight.WHOLE_CENTRE);
    var entry = everySheet().getFirst().id() + "-1";

    assertThat(reasons.read(entry, supervisor(CENTRE), call("supervisor-1"), request("r1", "f")))
        .isEqualTo(REASON);
    assertThat(page(new Question(null, "supervisor-1", null, null), admin(), null).items())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.outcome()).isEqualTo(AuditOutcome.REASON_OPENED);
          assertThat(line.opened()).isEqualTo(entry);
        });
    assertThatThrownBy(() ->
            reasons.read(entry, supervisor(ELSEWHERE), call("supervisor-2"), request("r2", "f")))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() ->
            new ReadReason(journals, ids, sealing, openings, (thing, caller) -> true)
                .read(entry, supervisor(CENTRE), call("supervisor-1"), request("r3", "f")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void after_three_years_the_reasons_go_and_the_chains_stay() {
    var erasing =
        new EraseReasons(journals, ids, plumbing.clock, new AuditSettings(Period.ofYears(3)));
    openings.record(CALL, request("k1", "f"), opening("M-1", REASON));

    plumbing.clock.set(Instant.parse("2029-03-02T01:00:00Z"));
    assertThat(erasing.run().sheets()).isZero();
    plumbing.clock.set(Instant.parse("2029-03-03T01:00:00Z"));
    assertThat(erasing.run().sheets()).isEqualTo(1);
    assertThat(erasing.run().sheets()).isZero();

    var sheet = everySheet().getFirst();
    assertThat(sheet.sealed()).isNull();
    assertThat(sheet.state().erasedAt()).isNotNull();
    assertThat(journals.flaw(sheet)).isEmpty();
    assertThatThrownBy(() -> new AuditSettings(Period.ofMonths(35)))
        .hasMessageContaining("three years");
  }

  private AuditSheets sheets(SheetIds named) {
    return new AuditSheets(journals, named, posts());
  }

  private static Posts posts() {
    return (person, at) -> List.of(post(person, CENTRE, Role.CLERK));
  }

  private static HeldPost post(String person, String centre, Role role) {
    return new HeldPost("post-of-" + person, Set.of(role), centre, OfficeKind.CENTRE, centre);
  }

  private static String writes(AuditSheets sheets, int batches, int each) {
    var life = UUID.randomUUID();
    for (int batch = 0; batch < batches; batch++) {
      sheets.write(life + "-" + batch, seen(each));
    }
    return life.toString();
  }

  private static List<Noted> seen(int things) {
    return IntStream.range(0, things)
        .mapToObj(i -> new Noted(new ThingSeen(CALL, "M-" + i, CENTRE), NOW, CENTRE))
        .toList();
  }

  private static AuditedCall call(String person) {
    return new AuditedCall(
        person, List.of("clerk"), List.of("p"), "POST /api/v1/matters/{number}/unmask", NOW);
  }

  private static Opening opening(String thing, String reason) {
    return new Opening(thing, CENTRE, Set.of(Field.PHONE), reason);
  }

  private static RequestKey request(String key, String fingerprint) {
    return new RequestKey("staff", "POST /unmask", key, fingerprint);
  }

  private static Caller admin() {
    return caller("admin-1", CENTRE, Role.ADMIN);
  }

  private static Caller supervisor(String centre) {
    return caller("supervisor-1", centre, Role.SUPERVISOR);
  }

  private static Caller caller(String person, String centre, Role role) {
    return new Caller(person, Set.of(role), "s", List.of(post(person, centre, role)), Scope.NONE);
  }

  private Page<AuditLine> page(Question question, Caller caller, @Nullable String after) {
    return new ReadAudit(journals, ids, plumbing.clock, AuditSight.WHOLE_CENTRE)
        .page(question, caller, new PageRequest(after, 70));
  }

  private List<AuditLine> whole(Caller caller) {
    List<AuditLine> all = new ArrayList<>();
    String after = null;
    do {
      var page = page(new Question(null, null, null, null), caller, after);
      all.addAll(page.items());
      after = page.next();
    } while (after != null);
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    return all;
  }

  private List<Entry<AuditSheet>> everySheet() {
    return journals.page(null, 100);
  }

  private static SealedPart sealed(Entry<AuditSheet> sheet) {
    return Objects.requireNonNull(sheet.sealed());
  }

  private List<String> stored() {
    List<String> documents = new ArrayList<>();
    for (var collection : plumbing.database.listCollectionNames()) {
      for (var document : plumbing.database.getCollection(collection).find()) {
        documents.add(document.toJson());
      }
    }
    return documents;
  }
}
