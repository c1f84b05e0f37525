package cn.onestop.monitoring.view.events;

import static cn.onestop.monitoring.MatterStory.CENTRE;
import static cn.onestop.monitoring.MatterStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.PlainDue;
import cn.onestop.events.SealedReference;
import cn.onestop.events.Topics;
import cn.onestop.events.complaints.ComplaintAccepted;
import cn.onestop.events.complaints.ComplaintAnswered;
import cn.onestop.events.complaints.ComplaintDueDateCounted;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.events.complaints.ComplaintFiled;
import cn.onestop.events.complaints.ComplaintRefused;
import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterClosed;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.MatterReturned;
import cn.onestop.events.matters.MatterRevoked;
import cn.onestop.events.matters.MatterWithdrawn;
import cn.onestop.events.matters.VisitRecorded;
import cn.onestop.events.supervision.CardIssued;
import cn.onestop.events.supervision.LampChanged;
import cn.onestop.events.supervision.SupervisionEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.views.Outcome;
import cn.onestop.monitoring.MatterStory;
import cn.onestop.monitoring.figure.Measures;
import cn.onestop.monitoring.figure.Slices;
import cn.onestop.monitoring.matter.MatterWatch;
import cn.onestop.monitoring.overview.ItemVisits;
import cn.onestop.monitoring.overview.ItemVisits.VisitsOfItem;
import cn.onestop.monitoring.overview.ReadItemVisits;
import cn.onestop.monitoring.overview.SupervisedOffice;
import cn.onestop.monitoring.rules.store.RulesFile;
import cn.onestop.monitoring.view.Watched;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupervisionViewTest {

  private static final List<String> DEPARTMENTS = List.of(CENTRE + "-D01", CENTRE + "-D02");
  private static final Instant BEGIN = at("2026-03-02T09:00");

  private final SupervisionView view =
      new SupervisionView(
          new MatterWatch(
              RulesFile.read(
                  Objects.requireNonNull(
                      SupervisionViewTest.class.getResourceAsStream("/supervision-rules.json"))),
              MatterStory.TIME),
          MatterStory.ZONE);

  private static final SealedReference REASON = new SealedReference("reason", "0".repeat(64));

  private final Map<String, Watched> projections = new HashMap<>();
  private final Map<String, Map<String, Long>> counters = new HashMap<>();
  private final Map<String, TreeSet<String>> lists = new HashMap<>();

  @Test
  void one_matter_counts_in_its_centre_and_its_department() {
    MatterStory story =
        new MatterStory("N-1")
            .filed("2026-03-02T09:30", 5)
            .accepted("2026-03-02T10:00")
            .visit(at("2026-03-03T10:00"), true, null, false)
            .visit(at("2026-03-04T10:00"), true, "NOT_TOLD_AT_ONCE", true);
    apply("m-1", story);

    for (@Nullable String department : new @Nullable String[] {null, MatterStory.DEPARTMENT}) {
      assertThat(count("2026-03-02", department, Measures.FILED)).isEqualTo(1);
      assertThat(count("2026-03-02", department, Measures.ACCEPTED)).isEqualTo(1);
      assertThat(count("2026-03-04", department, Measures.BREACHES)).isEqualTo(1);
      assertThat(count("2026-03-04", department, "breach-by-not-told-at-once")).isEqualTo(1);
      assertThat(count("2026-03-09", department, Measures.OPEN_DUE)).isEqualTo(1);
      assertThat(now(department, Measures.OPEN_ACCEPTED)).isEqualTo(1);
    }
    assertThat(lists.get("open")).hasSize(2);
    assertThat(lists.get("breaches")).hasSize(2);
  }

  @Test
  void a_day_is_a_day_at_the_office() {
    apply("m-1", new MatterStory("N-1").filed("2026-03-02T23:59", 5));
    apply("m-2", new MatterStory("N-2").filed("2026-03-03T00:00", 5));

    assertThat(count("2026-03-02", null, Measures.FILED)).isEqualTo(1);
    assertThat(count("2026-03-03", null, Measures.FILED)).isEqualTo(1);
  }

  @Test
  void cards_and_lamps_are_counted_and_the_lamp_goes_out() {
    String s = "s-m-1";
    findings(s, 1, "2026-03-06T17:30", lamp("NORMAL", "WARNING"));
    findings(s, 2, "2026-03-06T17:30", card("WARNING"));
    assertThat(now(null, "lamps-warning")).isEqualTo(1);
    assertThat(count("2026-03-06", null, "cards-warning")).isEqualTo(1);
    assertThat(lists.get("lit")).hasSize(2);

    findings(s, 3, "2026-03-09T17:31", lamp("WARNING", "YELLOW"));
    findings(s, 4, "2026-03-09T17:31", card("YELLOW"));
    assertThat(now(null, "lamps-warning")).isZero();
    assertThat(now(null, "lamps-yellow")).isEqualTo(1);

    findings(s, 5, "2026-03-10T10:00", lamp("YELLOW", "OUT"));
    assertThat(now(null, "lamps-yellow")).isZero();
    assertThat(lists.get("lit")).isEmpty();
    assertThat(lists.get("cards")).as("cards stay").hasSize(4);
  }

  @Test
  void complaints_are_counted_for_the_centre_alone() {
    complaint("c-1", 1, "2026-03-02T10:00", filedComplaint());
    complaint("c-2", 1, "2026-03-02T10:00", filedComplaint());
    complaint("c-3", 1, "2026-03-02T10:00", filedComplaint());
    complaint(
        "c-1",
        2,
        "2026-03-03T10:00",
        new ComplaintAccepted("C-1", new PlainDue(at("2026-03-17T17:30"), null, null)));
    complaint(
        "c-2",
        2,
        "2026-03-03T10:00",
        new ComplaintAccepted("C-2", new PlainDue(at("2026-03-17T17:30"), null, null)));
    complaint(
        "c-3",
        2,
        "2026-03-03T10:00",
        new ComplaintRefused("C-3", "PETITION", new SealedReference("reason", "0".repeat(64))));
    complaint(
        "c-1",
        3,
        "2026-03-18T10:00",
        new ComplaintAnswered(
            "C-1", "FOUNDED", new SealedReference("answer", "0".repeat(64)), false));

    assertThat(count("2026-03-02", null, Measures.COMPLAINTS_FILED)).isEqualTo(3);
    assertThat(count("2026-03-02", DEPARTMENTS.getFirst(), Measures.COMPLAINTS_FILED)).isZero();
    assertThat(count("2026-03-03", null, Measures.COMPLAINTS_ACCEPTED)).isEqualTo(2);
    assertThat(count("2026-03-03", null, Measures.COMPLAINTS_REFUSED)).isEqualTo(1);
    assertThat(count("2026-03-18", null, Measures.COMPLAINTS_ANSWERED_LATE)).isEqualTo(1);
    assertThat(count("2026-03-17", null, Measures.COMPLAINTS_OPEN_DUE)).isEqualTo(1);
    assertThat(now(null, Measures.COMPLAINTS_OPEN_ACCEPTED)).isEqualTo(1);
    assertThat(now(null, Measures.COMPLAINTS_OPEN_FILED)).isZero();
  }

  @Test
  void a_complaint_whose_due_date_is_counted_late_counts_on_that_day() {
    complaint("c-1", 1, "2026-12-21T10:00", filedComplaint());
    complaint(
        "c-1",
        2,
        "2026-12-22T10:00",
        new ComplaintAccepted("C-1", new PlainDue(null, 2027, LocalDate.parse("2026-12-31"))));
    assertThat(count("2027-01-06", null, Measures.COMPLAINTS_OPEN_DUE)).isZero();

    complaint(
        "c-1",
        3,
        "2026-12-28T10:00",
        new ComplaintDueDateCounted(
            "C-1", 2027, null, new PlainDue(at("2027-01-06T17:30"), null, null)));
    assertThat(count("2027-01-06", null, Measures.COMPLAINTS_OPEN_DUE)).isEqualTo(1);
    assertThat(now(null, Measures.COMPLAINTS_OPEN_ACCEPTED)).isEqualTo(1);
  }

  /// Whatever happens to many matters in whatever order: every counter is what counting the events
  /// gives, the departments sum up to the centre, and the parts to the whole.
  @Property(tries = 200)
  void counters_are_what_counting_the_events_gives(@ForAll long seed) {
    Random random = new Random(seed);
    List<MatterStory> stories = new ArrayList<>();
    for (int matter = 0; matter < 12; matter++) {
      stories.add(randomStory("N-" + matter, random));
    }
    applyInterleaved(stories, random);

    for (int day = 0; day < 40; day++) {
      LocalDate date = LocalDate.parse("2026-03-02").plusDays(day);
      for (@Nullable String department :
          new @Nullable String[] {null, DEPARTMENTS.get(0), DEPARTMENTS.get(1)}) {
        Predicate<Recorded<MatterEvent>> here = on(date);
        recounted(stories, department, date, Measures.FILED, here.and(is(MatterFiled.class)));
        recounted(stories, department, date, Measures.ACCEPTED, here.and(is(MatterAccepted.class)));
        recounted(stories, department, date, Measures.CLOSED, here.and(is(MatterClosed.class)));
        recounted(
            stories, department, date, Measures.WITHDRAWN, here.and(is(MatterWithdrawn.class)));
        recounted(
            stories, department, date, Measures.HANDED_ON, here.and(is(MatterReturned.class)));
        recounted(stories, department, date, Measures.REVOKED, here.and(is(MatterRevoked.class)));
        recounted(
            stories,
            department,
            date,
            Measures.CLOSED_LATE,
            here.and(fact -> fact.event() instanceof MatterClosed closed && !closed.onTime()));
        recounted(
            stories,
            department,
            date,
            Measures.VISITS,
            here.and(fact -> fact.event() instanceof VisitRecorded visit && visit.counted()));
        recounted(
            stories,
            department,
            date,
            Measures.BREACHES,
            here.and(fact ->
                fact.event() instanceof VisitRecorded visit
                    && visit.counted()
                    && visit.visit() > 1
                    && visit.centreCaused()));
        partsSumToTheWhole(date, department);
      }
      departmentsSumToTheCentre(date);
    }
    for (@Nullable String department :
        new @Nullable String[] {null, DEPARTMENTS.get(0), DEPARTMENTS.get(1)}) {
      itemFiguresAreWhatTheFactsSay(stories, department);
    }
    long open =
        stories.stream()
            .filter(story ->
                story.facts().stream()
                    .noneMatch(
                        is(MatterClosed.class)
                            .or(is(MatterWithdrawn.class))
                            .or(is(MatterReturned.class))
                            .or(is(MatterRevoked.class))))
            .count();
    assertThat(
            now(null, Measures.OPEN_FILED)
                + now(null, Measures.OPEN_ACCEPTED)
                + now(null, Measures.OPEN_DECIDED))
        .isEqualTo(open);
    assertThat(lists.get("open")).hasSize((int) open * 2);
  }

  private void itemFiguresAreWhatTheFactsSay(
      List<MatterStory> stories, @Nullable String department) {
    List<List<VisitRecorded>> closed =
        stories.stream()
            .filter(story -> department == null || department.equals(departmentOf(story)))
            .filter(story -> story.facts().stream().anyMatch(is(MatterClosed.class)))
            .map(SupervisionViewTest::countedVisits)
            .toList();
    ItemVisits read =
        new ReadItemVisits(slice -> counters.getOrDefault(slice, Map.of()))
            .read(
                new SupervisedOffice(CENTRE, department),
                YearMonth.parse("2026-03"),
                YearMonth.parse("2026-06"),
                null);
    if (closed.isEmpty()) {
      assertThat(read.items()).isEmpty();
      return;
    }
    VisitsOfItem item = read.items().getFirst();
    assertThat(read.items()).hasSize(1);
    assertThat(item.closed()).isEqualTo(closed.size());
    assertThat(item.zeroVisit().numerator())
        .isEqualTo(closed.stream().filter(List::isEmpty).count());
    assertThat(item.oneVisit().numerator())
        .isEqualTo(closed.stream().filter(visits -> visits.size() == 1).count());
    assertThat(item.averageVisits().numerator())
        .isEqualTo(closed.stream().mapToLong(List::size).sum());
    assertThat(item.compliance().numerator())
        .isEqualTo(
            closed.stream()
                .filter(visits ->
                    visits.stream().noneMatch(each -> each.visit() > 1 && each.centreCaused()))
                .count());
    assertThat(item.breachesByCause().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(tooMany(closed, true));
    assertThat(item.applicantCaused().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(tooMany(closed, false));
  }

  private static long tooMany(List<List<VisitRecorded>> closed, boolean centreCaused) {
    return closed.stream()
        .flatMap(List::stream)
        .filter(visit -> visit.visit() > 1 && visit.centreCaused() == centreCaused)
        .count();
  }

  private static List<VisitRecorded> countedVisits(MatterStory story) {
    return story.facts().stream()
        .map(Recorded::event)
        .filter(VisitRecorded.class::isInstance)
        .map(VisitRecorded.class::cast)
        .filter(VisitRecorded::counted)
        .toList();
  }

  private void partsSumToTheWhole(LocalDate date, @Nullable String department) {
    String day = date.toString();
    assertThat(
            count(day, department, Measures.CLOSED_ON_TIME)
                + count(day, department, Measures.CLOSED_LATE))
        .isEqualTo(count(day, department, Measures.CLOSED));
    Map<String, Long> slice = counters.getOrDefault(Slices.day(CENTRE, date, department), Map.of());
    assertThat(
            slice.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(Measures.BREACH_BY))
                .mapToLong(Map.Entry::getValue)
                .sum())
        .isEqualTo(count(day, department, Measures.BREACHES));
  }

  private void departmentsSumToTheCentre(LocalDate date) {
    Map<String, Long> sum = new HashMap<>();
    for (String department : DEPARTMENTS) {
      counters
          .getOrDefault(Slices.day(CENTRE, date, department), Map.of())
          .forEach((measure, count) -> sum.merge(measure, count, Long::sum));
    }
    sum.values().removeIf(count -> count == 0);
    Map<String, Long> centre =
        new HashMap<>(counters.getOrDefault(Slices.day(CENTRE, date, null), Map.of()));
    centre.values().removeIf(count -> count == 0);
    assertThat(sum).isEqualTo(centre);
  }

  private void recounted(
      List<MatterStory> stories,
      @Nullable String department,
      LocalDate date,
      String measure,
      Predicate<Recorded<MatterEvent>> counts) {
    long expected =
        stories.stream()
            .filter(story -> department == null || department.equals(departmentOf(story)))
            .flatMap(story -> story.facts().stream())
            .filter(counts)
            .count();
    assertThat(count(date.toString(), department, measure))
        .as("%s of %s on %s", measure, department, date)
        .isEqualTo(expected);
  }

  private static MatterStory randomStory(String number, Random random) {
    Instant at = BEGIN.plusSeconds(random.nextInt(10 * 86_400));
    MatterStory story =
        new MatterStory(number)
            .filed(at, CENTRE, DEPARTMENTS.get(random.nextInt(2)), random.nextInt(8), 1);
    if (random.nextInt(8) == 0) {
      return story;
    }
    at = later(at, random);
    story.accepted(at);
    for (int step = 0; step < random.nextInt(5); step++) {
      at = later(at, random);
      boolean centreCaused = random.nextBoolean();
      story.visit(
          at,
          random.nextInt(4) > 0,
          centreCaused ? "WINDOW_UNATTENDED" : "APPLICANT_CHOICE",
          centreCaused);
    }
    at = later(at, random);
    switch (random.nextInt(6)) {
      case 0 -> story.withdrawn(at);
      case 1 -> story.decided(at);
      case 2 -> story.happened(at, new MatterReturned(number, REASON));
      case 3 -> story.happened(at, revoked(number, "ACCEPTANCE"));
      default -> {
        story.decided(at);
        at = later(at, random);
        story.closed(at, random.nextBoolean());
        if (random.nextBoolean()) {
          story.delivered(later(at, random));
        } else if (random.nextBoolean()) {
          story.happened(later(at, random), revoked(number, "DECISION"));
        }
      }
    }
    return story;
  }

  private static MatterRevoked revoked(String number, String what) {
    return new MatterRevoked(number, what, "COMMITMENT_NOT_KEPT", REASON, List.of());
  }

  private static Instant later(Instant at, Random random) {
    return at.plusSeconds(random.nextInt(3 * 86_400));
  }

  /// Facts of one matter keep their order, those of different matters come as they come.
  private void applyInterleaved(List<MatterStory> stories, Random random) {
    projections.clear();
    counters.clear();
    lists.clear();
    List<int[]> left = new ArrayList<>();
    for (int story = 0; story < stories.size(); story++) {
      left.add(new int[] {story, 0});
    }
    while (!left.isEmpty()) {
      int[] next = left.get(random.nextInt(left.size()));
      List<Recorded<MatterEvent>> facts = stories.get(next[0]).facts();
      apply(Topics.MATTERS, "m-" + next[0], MatterEvent.class, facts.get(next[1]));
      next[1]++;
      if (next[1] == facts.size()) {
        left.remove(next);
      }
    }
  }

  private void apply(String matter, MatterStory story) {
    story.facts().forEach(fact -> apply(Topics.MATTERS, matter, MatterEvent.class, fact));
  }

  private void findings(String id, long seq, String local, SupervisionEvent event) {
    apply(
        Topics.SUPERVISION,
        id,
        SupervisionEvent.class,
        new Recorded<>(seq, at(local), at(local), "system", event));
  }

  private void complaint(String id, long seq, String local, ComplaintEvent event) {
    apply(
        Topics.COMPLAINTS,
        id,
        ComplaintEvent.class,
        new Recorded<>(seq, at(local), at(local), "anonymous", event));
  }

  private <E> void apply(String topic, String aggregate, Class<E> contract, Recorded<E> fact) {
    Object event = Objects.requireNonNull(fact.event());
    ReceivedEvent received =
        new ReceivedEvent(
            topic,
            7,
            aggregate,
            fact.seq(),
            EventTypes.of(contract).name(fact.event()),
            fact.at(),
            fact.recordedAt(),
            fact.by(),
            "",
            "",
            0,
            CanonicalJson.tree(event));
    Outcome<Watched> outcome = view.apply(projections.get(aggregate), received);
    projections.put(aggregate, outcome.after());
    outcome
        .counts()
        .forEach(count ->
            counters
                .computeIfAbsent(count.slice(), slice -> new HashMap<>())
                .merge(count.measure(), count.delta(), Long::sum));
    outcome
        .entries()
        .forEach(entry -> {
          TreeSet<String> list = lists.computeIfAbsent(entry.list(), name -> new TreeSet<>());
          if (entry.content() == null) {
            assertThat(list.remove(entry.id())).as("only what stands is taken out").isTrue();
          } else {
            assertThat(list.add(entry.id())).as("nothing is put twice").isTrue();
          }
        });
  }

  private long count(String day, @Nullable String department, String measure) {
    return counters
        .getOrDefault(Slices.day(CENTRE, LocalDate.parse(day), department), Map.of())
        .getOrDefault(measure, 0L);
  }

  private long now(@Nullable String department, String measure) {
    return counters
        .getOrDefault(Slices.now(CENTRE, department), Map.of())
        .getOrDefault(measure, 0L);
  }

  private static String departmentOf(MatterStory story) {
    return ((MatterFiled) story.facts().getFirst().event()).department();
  }

  private static Predicate<Recorded<MatterEvent>> on(LocalDate date) {
    return fact -> LocalDate.ofInstant(fact.at(), MatterStory.ZONE).equals(date);
  }

  private static Predicate<Recorded<MatterEvent>> is(Class<? extends MatterEvent> type) {
    return fact -> type.isInstance(fact.event());
  }

  private static LampChanged lamp(String before, String lamp) {
    return new LampChanged("m-1", "N-1", CENTRE, DEPARTMENTS.getFirst(), before, lamp);
  }

  private static CardIssued card(String level) {
    return new CardIssued(
        "m-1", "N-1", CENTRE, DEPARTMENTS.getFirst(), null, level, "PROMISE_PASSED", 1, null);
  }

  private static ComplaintFiled filedComplaint() {
    return new ComplaintFiled(
        "C",
        CENTRE,
        null,
        DEPARTMENTS.getFirst(),
        null,
        true,
        "ONLINE",
        true,
        "COMPLAINT",
        new SealedReference("content", "0".repeat(64)),
        new PlainDue(at("2026-03-04T17:30"), null, null));
  }
}
