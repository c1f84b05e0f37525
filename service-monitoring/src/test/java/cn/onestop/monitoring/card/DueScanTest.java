package cn.onestop.monitoring.card;

import static cn.onestop.monitoring.MatterStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.supervision.CardIssued;
import cn.onestop.events.supervision.SupervisionEvent;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.JournalBounds;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.journal.Outbox;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.monitoring.ListsInMemory;
import cn.onestop.monitoring.MatterStory;
import cn.onestop.monitoring.matter.MatterPlaces;
import cn.onestop.monitoring.matter.MatterWatch;
import cn.onestop.monitoring.matter.WatchedMatter;
import cn.onestop.monitoring.place.Place;
import cn.onestop.monitoring.place.Places;
import cn.onestop.monitoring.rules.Level;
import cn.onestop.monitoring.rules.store.RulesFile;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.time.clock.HandSetClock;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The scan over lists as the view would keep them, its findings in journals in the store. Five
/// working days from Monday 2 March 2026: warning on Friday 6 at 17:30, due on Monday 9 at 17:30,
/// red on Wednesday 11 at 09:00.
class DueScanTest {

  private static final Instant WARNING = at("2026-03-06T17:30");
  private static final Instant DUE = at("2026-03-09T17:30");
  private static final Instant RED = at("2026-03-11T09:00");
  private static final Set<Integer> ALL = Set.of(7);

  private final MongoClient client = MongoClients.create(BackEnds.get().mongoUri());
  private final HandSetClock clock = new HandSetClock(at("2026-03-02T10:00"));
  private final Journals<Supervised, SupervisionEvent> findings =
      new Journals<>(
          client.getDatabase(BackEnds.get().freshDatabase()),
          Supervised.TYPE,
          clock,
          Clock.systemUTC(),
          new NobodyListens(),
          JournalBounds.DEFAULT);
  private final MatterWatch watch =
      new MatterWatch(
          RulesFile.read(
              Objects.requireNonNull(getClass().getResourceAsStream("/supervision-rules.json"))),
          MatterStory.TIME);
  private final ListsInMemory<WatchedMatter> view = new ListsInMemory<>();
  private final Map<String, WatchedMatter> matters = new HashMap<>();
  private DueScan scan = newScan();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void a_jump_over_several_levels_writes_each_at_its_own_moment() {
    matter("m-1", accepted());
    clock.set(at("2026-04-01T10:00"));

    scan.pass(ALL, clock.now());

    List<Recorded<SupervisionEvent>> history = findings.history("s-m-1");
    assertThat(history)
        .extracting(Recorded::at)
        .containsExactly(WARNING, WARNING, DUE.plusMillis(1), DUE.plusMillis(1), RED, RED);
    assertThat(history).extracting(Recorded::recordedAt).containsOnly(clock.now());
    assertThat(history).extracting(Recorded::by).containsOnly("system");
  }

  @Test
  void each_level_is_found_when_its_moment_comes_and_once() {
    matter("m-1", accepted());

    assertThat(scan.pass(ALL, WARNING.minusMillis(1))).isZero();
    assertThat(scan.pass(ALL, WARNING)).isEqualTo(1);
    assertThat(scan.pass(ALL, WARNING.plusSeconds(1))).as("nothing new to judge").isZero();
    assertThat(lamp("m-1")).isEqualTo(Lamp.WARNING);
    scan.pass(ALL, DUE);
    assertThat(lamp("m-1")).isEqualTo(Lamp.WARNING);
    scan.pass(ALL, DUE.plusMillis(1));
    assertThat(lamp("m-1")).isEqualTo(Lamp.YELLOW);
    scan.pass(ALL, RED);
    scan.pass(ALL, RED.plusSeconds(86_400));
    assertThat(cards("m-1")).containsExactly(Level.WARNING, Level.YELLOW, Level.RED);
  }

  @Test
  void an_extended_matter_is_looked_at_at_once_and_its_lamp_lights_up_again() {
    MatterStory story = accepted();
    matter("m-1", story);
    scan.pass(ALL, WARNING);
    matter("m-1", story.extended("2026-03-09T10:00", 5, "2026-03-16T17:30"));

    scan.pass(ALL, at("2026-03-09T10:00"));
    assertThat(lamp("m-1")).isEqualTo(Lamp.NORMAL);

    scan.pass(ALL, at("2026-03-13T17:30"));
    assertThat(lamp("m-1")).isEqualTo(Lamp.WARNING);
    scan.pass(ALL, at("2026-03-16T17:31"));
    assertThat(cards("m-1")).containsExactly(Level.WARNING, Level.YELLOW);
  }

  @Test
  void a_new_process_goes_on_where_the_old_one_ended() {
    matter("m-1", accepted());
    scan.pass(ALL, WARNING);
    scan = newScan();
    scan.pass(ALL, WARNING.plusSeconds(1));
    scan = newScan();
    scan.pass(ALL, RED);

    assertThat(cards("m-1")).containsExactly(Level.WARNING, Level.YELLOW, Level.RED);
  }

  @Test
  void two_processes_that_scan_the_same_partition_find_everything_once() {
    matter("m-1", accepted());
    DueScan other = newScan();
    for (Instant now : List.of(WARNING, DUE.plusMillis(1), RED)) {
      scan.pass(ALL, now);
      other.pass(ALL, now);
    }

    assertThat(cards("m-1")).containsExactly(Level.WARNING, Level.YELLOW, Level.RED);
    assertThat(findings.get("s-m-1").version()).isEqualTo(6);
  }

  @Test
  void a_matter_leaves_the_list_once_it_has_ended_and_all_is_written_down() {
    MatterStory story = accepted();
    matter("m-1", story);
    scan.pass(ALL, WARNING.plusSeconds(1));
    matter("m-1", story.closed("2026-03-09T10:00", true));
    assertThat(places()).containsExactly("007/2026-03-09T02:00:00.000Z/m-1");

    scan.pass(ALL, DUE.plusSeconds(1));

    assertThat(places()).isEmpty();
    assertThat(lamp("m-1")).isEqualTo(Lamp.OUT);
    assertThat(cards("m-1")).containsExactly(Level.WARNING);
  }

  @Test
  void a_matter_closed_in_time_leaves_without_a_trace() {
    matter("m-1", accepted().closed("2026-03-05T10:00", true));

    assertThat(scan.pass(ALL, RED)).isEqualTo(1);

    assertThat(places()).isEmpty();
    assertThat(findings.find("s-m-1")).isEmpty();
  }

  @Test
  void what_was_closed_late_while_nobody_looked_gets_its_cards_all_the_same() {
    matter("m-1", accepted().closed("2026-03-10T10:00", false));

    scan.pass(ALL, at("2026-03-20T10:00"));

    assertThat(cards("m-1")).containsExactly(Level.WARNING, Level.YELLOW);
    assertThat(lamp("m-1")).isEqualTo(Lamp.OUT);
  }

  @Test
  void ten_thousand_matters_not_due_do_not_hide_one_that_is() {
    for (int matter = 0; matter < 10_000; matter++) {
      view.put(Places.DUE, Places.due(7, WARNING.plusSeconds(matter + 1), "m-later-" + matter));
    }
    matter("m-1", accepted());
    int before = view.pages();

    assertThat(scan.pass(ALL, WARNING)).isEqualTo(1);

    assertThat(cards("m-1")).containsExactly(Level.WARNING);
    assertThat(view.pages() - before).as("pages read").isEqualTo(1);
  }

  @Test
  void one_matter_that_cannot_be_looked_at_does_not_stop_the_scan() {
    matter("m-1", accepted());
    view.put(Places.DUE, Places.due(7, WARNING.minusSeconds(1), "m-broken"));

    scan.pass(ALL, WARNING);

    assertThat(cards("m-1")).containsExactly(Level.WARNING);
    assertThat(places()).as("it stays, to be looked at again").hasSize(2);
  }

  @Test
  void others_partitions_are_left_alone() {
    matter("m-1", accepted());

    assertThat(scan.pass(Set.of(0, 6, 8, 70), RED)).isZero();
  }

  @Test
  void more_than_a_page_of_lit_matters_is_gone_through() {
    for (int matter = 0; matter < 450; matter++) {
      matter("m-%03d".formatted(matter), accepted());
    }

    assertThat(scan.pass(ALL, RED)).isEqualTo(450);
    assertThat(cards("m-449")).hasSize(3);
  }

  private DueScan newScan() {
    return new DueScan(
        view, place -> view.remove(Places.DUE, place), new LookAtMatter(this::find, findings));
  }

  private Optional<WatchedMatter> find(String matter) {
    if (matter.equals("m-broken")) {
      throw new IllegalStateException("cannot be read");
    }
    return Optional.ofNullable(matters.get(matter));
  }

  private static MatterStory accepted() {
    return new MatterStory("N-1").filed("2026-03-02T09:30", 5).accepted("2026-03-02T10:00");
  }

  /// Puts the matter where the view would.
  private void matter(String id, MatterStory story) {
    WatchedMatter matter = null;
    for (Recorded<MatterEvent> fact : story.facts()) {
      matter = watch.after(matter, id, 7, fact);
    }
    MatterPlaces.of(matters.get(id)).forEach(place -> view.remove(place.list(), place.id()));
    matters.put(id, Objects.requireNonNull(matter));
    for (Place place : MatterPlaces.of(matter)) {
      view.put(place.list(), place.id());
    }
  }

  private List<String> places() {
    return view.list(Places.DUE, Places.duePrefix(7), null, 1000).stream()
        .map(listed -> listed.id())
        .toList();
  }

  private Lamp lamp(String matter) {
    return findings.get("s-" + matter).state().lamp();
  }

  private List<Level> cards(String matter) {
    List<Level> issued =
        findings.history("s-" + matter).stream()
            .map(Recorded::event)
            .filter(CardIssued.class::isInstance)
            .map(event -> Level.valueOf(((CardIssued) event).level()))
            .toList();
    assertThat(findings.get("s-" + matter).state().cards())
        .extracting(Card::level)
        .isEqualTo(issued);
    return issued;
  }

  /// Nothing is sent anywhere.
  private static final class NobodyListens implements Outbox {
    @Override
    public void announce(AggregateType<?, ?> type, Entry<?> entry) {}

    @Override
    public long acknowledged(AggregateType<?, ?> type, String id) {
      return 0;
    }
  }
}
