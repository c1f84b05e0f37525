package cn.onestop.monitoring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.events.supervision.ViewChanged;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.monitoring.live.Listeners.Joined;
import cn.onestop.monitoring.live.OfficeFigures.Pauses;
import cn.onestop.monitoring.live.StreamEvent.End;
import cn.onestop.monitoring.live.StreamEvent.Figures;
import cn.onestop.monitoring.live.StreamEvent.Line;
import cn.onestop.monitoring.live.StreamEvent.Snapshot;
import cn.onestop.monitoring.overview.Overview;
import cn.onestop.monitoring.overview.ReadOverview;
import cn.onestop.monitoring.overview.SupervisedOffice;
import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ListenersTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final long NEVER = 3_600_000;
  private static final long PATIENCE = 30_000;
  private static final SupervisedOffice CENTRE = new SupervisedOffice("511321900000", null);
  private static final SupervisedOffice DEPARTMENT = new SupervisedOffice("511321900000", "D01");
  private static final SupervisedOffice OTHER = new SupervisedOffice("511321901000", null);

  private final Map<SupervisedOffice, Long> filed = new ConcurrentHashMap<>();
  private final AtomicInteger generation = new AtomicInteger(1);
  private final AtomicInteger readings = new AtomicInteger();
  private final AtomicReference<Runnable> whileReading = new AtomicReference<>(() -> {});
  private final KeyedDigests digests = new KeyedDigests(InstallationKeys.ephemeral());
  private Listeners listeners = instance(new Pauses(0, NEVER));
  private int offset;

  @Test
  void it_begins_with_a_snapshot_also_when_nothing_ever_happened() {
    var joined = listeners.join(CENTRE, "p", null);

    assertThat(joined.first().orElseThrow().overview()).isEqualTo(overview(CENTRE));
  }

  @Test
  void each_is_shown_its_office_and_nothing_else() throws InterruptedException {
    var centre = join(CENTRE);
    var department = join(DEPARTMENT);
    var other = join(OTHER);

    tell("m-1", "511321900000", "D02");
    tell("m-2", "511321900000", null);
    tell("m-3", "511321901000", "D01");
    tell("m-4", "511321900000", "D01");

    assertThat(line(centre)).isEqualTo("m-1");
    assertThat(line(centre)).isEqualTo("m-2");
    assertThat(line(centre)).isEqualTo("m-4");
    assertThat(line(department)).isEqualTo("m-4");
    assertThat(line(other)).isEqualTo("m-3");
  }

  @Test
  void a_change_elsewhere_leaves_no_trace_in_the_position() throws InterruptedException {
    var department = join(DEPARTMENT);
    tell("m-1", "511321900000", "D01");
    assertThat(line(department)).isEqualTo("m-1");
    var before = department.position();

    tell("m-2", "511321900000", "D02");
    tell("m-3", "511321901000", "D01");

    assertThat(department.next(0)).isNull();
    assertThat(department.position()).isEqualTo(before);
  }

  @Test
  void figures_are_told_only_when_they_have_changed() throws InterruptedException {
    var centre = join(CENTRE);

    tell("m-1", "511321900000", "D01");
    assertThat(line(centre)).isEqualTo("m-1");
    assertThat(centre.next(0)).isNull();

    filed.put(CENTRE, 1L);
    tell("m-2", "511321900000", "D01");
    assertThat(figures(centre).matters().filed()).isEqualTo(1);
  }

  @Test
  void however_much_changes_figures_are_read_once_for_all_and_then_there_is_a_pause()
      throws InterruptedException {
    listeners = instance(new Pauses(NEVER, NEVER));
    var one = join(CENTRE);
    var two = join(CENTRE);
    readings.set(0);
    filed.put(CENTRE, 1L);

    for (int i = 0; i < 100; i++) {
      tell("m-" + i, "511321900000", "D01");
    }

    assertThat(figures(one).matters().filed()).isEqualTo(1);
    assertThat(figures(two).matters().filed()).isEqualTo(1);
    assertThat(readings).hasValue(1);
  }

  @Test
  void figures_that_only_time_changes_are_told_too() throws InterruptedException {
    listeners = instance(new Pauses(0, 1));
    var centre = join(CENTRE);

    filed.put(CENTRE, 1L);

    assertThat(figures(centre).matters().filed()).isEqualTo(1);
  }

  @Test
  void who_comes_back_is_told_what_was_missed_once() throws InterruptedException {
    var before = join(CENTRE);
    tell("m-1", "511321900000", "D01");
    assertThat(line(before)).isEqualTo("m-1");
    var position = before.position();
    listeners.leave(before);
    tell("m-2", "511321900000", "D01");
    tell("m-3", "511321901000", "D01");

    Joined again = listeners.join(CENTRE, "p", position);
    tell("m-4", "511321900000", "D01");

    assertThat(again.first()).isEmpty();
    assertThat(line(again.listener())).isEqualTo("m-2");
    assertThat(line(again.listener())).isEqualTo("m-4");
  }

  @Test
  void another_instance_knows_the_position_too() throws InterruptedException {
    var here = join(CENTRE);
    var there = instance(new Pauses(0, NEVER));
    for (var instance : new Listeners[] {listeners, there}) {
      instance.tell("m-1", 1, change("m-1", "511321900000", "D01"));
    }
    assertThat(line(here)).isEqualTo("m-1");
    there.tell("m-2", 2, change("m-2", "511321900000", "D01"));

    var again = there.join(CENTRE, "p", here.position());

    assertThat(again.first()).isEmpty();
    assertThat(line(again.listener())).isEqualTo("m-2");
  }

  @Test
  void an_unknown_position_gets_a_snapshot() {
    assertThat(listeners.join(CENTRE, "p", "1.unknown").first()).isPresent();
    assertThat(listeners.join(CENTRE, "p", "nonsense").first()).isPresent();
  }

  @Test
  void a_position_of_another_generation_gets_a_snapshot() throws InterruptedException {
    var before = join(CENTRE);
    tell("m-1", "511321900000", "D01");
    assertThat(line(before)).isEqualTo("m-1");
    var position = before.position();

    generation.set(2);

    assertThat(listeners.join(CENTRE, "p", position).first()).isPresent();
  }

  @Test
  void a_rebuilt_view_means_a_new_snapshot_for_those_who_listen() throws InterruptedException {
    listeners = instance(new Pauses(0, 1));
    var centre = join(CENTRE);

    generation.set(2);

    assertThat(centre.next(PATIENCE)).isInstanceOf(Snapshot.class);
    assertThat(centre.position()).startsWith("2.");
  }

  @Test
  void a_topic_made_anew_means_a_new_snapshot() throws InterruptedException {
    var centre = join(CENTRE);

    listeners.beginAnew("another");

    assertThat(centre.next(PATIENCE)).isInstanceOf(Snapshot.class);
  }

  @Test
  void a_change_while_the_snapshot_is_read_is_not_lost() throws InterruptedException {
    whileReading.set(() -> {
      whileReading.set(() -> {});
      tell("m-1", "511321900000", "D01");
    });

    var joined = listeners.join(CENTRE, "p", null);

    assertThat(line(joined.listener())).isEqualTo("m-1");
  }

  @Test
  void a_fact_told_twice_makes_one_line() throws InterruptedException {
    var centre = join(CENTRE);

    tell("m-1", "511321900000", "D01");
    tell("m-1", "511321900000", "D01");
    tell("m-2", "511321900000", "D01");

    assertThat(line(centre)).isEqualTo("m-1");
    assertThat(line(centre)).isEqualTo("m-2");
  }

  @Test
  void who_does_not_keep_up_is_let_go_and_keeps_no_memory() throws InterruptedException {
    var slow = join(CENTRE);
    for (int i = 0; i <= Listener.MOST_LINES; i++) {
      tell("m-" + i, "511321900000", "D01");
    }

    assertThat(slow.next(PATIENCE)).isEqualTo(new End(EndReason.TOO_SLOW));
  }

  @Test
  void one_person_has_only_so_many() {
    listeners.join(CENTRE, "p", null);
    listeners.join(CENTRE, "p", null);
    var third = listeners.join(CENTRE, "p", null).listener();

    assertThatThrownBy(() -> listeners.join(CENTRE, "p", null))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.refusal().kind().status()).isEqualTo(429));
    listeners.leave(third);
    listeners.leave(third);
    assertThat(listeners.join(CENTRE, "p", null).first()).isPresent();
    assertThat(listeners.count()).isEqualTo(3);
  }

  @Test
  void an_instance_takes_only_so_many() {
    for (int i = 0; i < 5; i++) {
      listeners.join(CENTRE, "p" + i, null);
    }

    assertThatThrownBy(() -> listeners.join(CENTRE, "p5", null))
        .isInstanceOfSatisfying(
            Refused.class, e -> assertThat(e.refusal().kind().status()).isEqualTo(503));
  }

  @Test
  void at_the_end_all_are_let_go_and_nobody_is_let_in() throws InterruptedException {
    var centre = join(CENTRE);

    listeners.end(EndReason.RESTART);

    assertThat(centre.next(PATIENCE)).isEqualTo(new End(EndReason.RESTART));
    assertThatThrownBy(() -> listeners.join(CENTRE, "q", null)).isInstanceOf(Refused.class);
  }

  private Listeners instance(Pauses pauses) {
    var made =
        new Listeners(
            new FiguresSource(this::read, generation::get),
            digests,
            new Listeners.Limits(5, 3),
            pauses);
    made.beginAnew("topic");
    return made;
  }

  private Listener join(SupervisedOffice office) {
    return listeners.join(office, "p", null).listener();
  }

  private void tell(String number, String centre, @Nullable String department) {
    listeners.tell(number, ++offset, change(number, centre, department));
  }

  private static ViewChanged change(String number, String centre, @Nullable String department) {
    return new ViewChanged(
        centre, department, new ViewChanged.Line("matter-filed", NOW, number, "特困人员认定", "NORMAL"));
  }

  /// The number in the next line, past figures.
  private static String line(Listener listener) throws InterruptedException {
    while (true) {
      var event = listener.next(PATIENCE);
      if (event instanceof Line line) {
        return line.happened().number();
      }
      mustNotBeOver(event);
    }
  }

  /// Figures that were read and are the same make no event.
  private static void mustNotBeOver(@Nullable StreamEvent event) {
    if (event instanceof End end) {
      throw new AssertionError("it is over: " + end.reason());
    }
  }

  /// The next figures, past lines.
  private static Overview figures(Listener listener) throws InterruptedException {
    while (true) {
      var event = listener.next(PATIENCE);
      if (event instanceof Figures figures) {
        return figures.overview();
      }
      mustNotBeOver(event);
    }
  }

  private Overview read(SupervisedOffice office) {
    readings.incrementAndGet();
    var read = overview(office);
    whileReading.get().run();
    return read;
  }

  private Overview overview(SupervisedOffice office) {
    return new ReadOverview(
            slice ->
                slice.contains("/now") ? Map.of() : Map.of("filed", filed.getOrDefault(office, 0L)),
            () -> NOW,
            OfficeHours.DEFAULT)
        .read(office.centre(), office.department(), null);
  }
}
