package cn.onestop.monitoring.card;

import static cn.onestop.monitoring.MatterStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.supervision.CardIssued;
import cn.onestop.events.supervision.CardWithdrawn;
import cn.onestop.events.supervision.LampChanged;
import cn.onestop.events.supervision.SupervisionEvent;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.monitoring.MatterStory;
import cn.onestop.monitoring.matter.MatterWatch;
import cn.onestop.monitoring.matter.WatchedMatter;
import cn.onestop.monitoring.rules.Level;
import cn.onestop.monitoring.rules.store.RulesFile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Five working days from Monday 2 March 2026: warning on Friday 6 at closing time, due on Monday
/// 9, red when the office opens on Wednesday 11.
class JudgementTest {

  private static final Instant WARNING = at("2026-03-06T17:30");
  private static final Instant DUE = at("2026-03-09T17:30");
  private static final Instant YELLOW = DUE.plusMillis(1);
  private static final Instant RED = at("2026-03-11T09:00");

  private static final Instant WARNING_EXTENDED = at("2026-03-13T17:30");
  private static final Instant YELLOW_EXTENDED = at("2026-03-16T17:30").plusMillis(1);
  private static final Instant RED_EXTENDED = at("2026-03-18T09:00");

  private static final MatterWatch WATCH =
      new MatterWatch(
          RulesFile.read(
              Objects.requireNonNull(
                  JudgementTest.class.getResourceAsStream("/supervision-rules.json"))),
          MatterStory.TIME);

  @Test
  void nothing_is_found_a_millisecond_before_a_threshold_and_all_of_it_at_it() {
    assertThat(judge(open(), null, WARNING.minusMillis(1))).isEmpty();
    assertThat(judge(open(), null, WARNING)).containsExactly("NORMAL>WARNING", "card WARNING");
    assertThat(judge(open(), null, DUE)).containsExactly("NORMAL>WARNING", "card WARNING");
    assertThat(judge(open(), null, YELLOW)).contains("WARNING>YELLOW", "card YELLOW");
    assertThat(judge(open(), null, RED.minusMillis(1))).doesNotContain("card RED");
    assertThat(judge(open(), null, RED)).contains("YELLOW>RED", "card RED");
  }

  @Test
  void levels_passed_at_once_each_keep_their_own_moment_in_order() {
    List<Happened<SupervisionEvent>> found = Judgement.of(open(), null, RED.plusSeconds(86_400));

    assertThat(found)
        .extracting(Happened::at)
        .containsExactly(WARNING, WARNING, YELLOW, YELLOW, RED, RED);
    assertThat(texts(found))
        .containsExactly(
            "NORMAL>WARNING",
            "card WARNING",
            "WARNING>YELLOW",
            "card YELLOW",
            "YELLOW>RED",
            "card RED");
  }

  @Test
  void a_level_fires_once() {
    Supervised warned = after(null, Judgement.of(open(), null, WARNING));

    assertThat(judge(open(), warned, DUE)).isEmpty();
    assertThat(judge(open(), warned, YELLOW)).containsExactly("WARNING>YELLOW", "card YELLOW");
  }

  @Test
  void a_matter_that_ended_before_a_threshold_gets_no_card_however_late_it_is_looked_at() {
    Instant late = RED.plusSeconds(86_400);

    assertThat(judge(closed(WARNING.minusMillis(1)), null, late)).isEmpty();
    assertThat(judge(closed(WARNING), null, late)).isEmpty();
    assertThat(judge(closed(WARNING.plusMillis(1)), null, late))
        .containsExactly("NORMAL>WARNING", "card WARNING", "WARNING>OUT");
    assertThat(judge(closed(DUE), null, late)).doesNotContain("card YELLOW");
  }

  @Test
  void the_lamp_of_an_ended_matter_goes_out_at_its_end() {
    Supervised warned = after(null, Judgement.of(open(), null, WARNING));
    WatchedMatter closed = closed(DUE);

    List<Happened<SupervisionEvent>> found = Judgement.of(closed, warned, RED);

    assertThat(texts(found)).containsExactly("WARNING>OUT");
    assertThat(found.getFirst().at()).isEqualTo(DUE);
    assertThat(judge(closed, after(warned, found), RED)).isEmpty();
  }

  @Test
  void a_card_that_a_late_fact_shows_to_be_wrong_is_taken_back() {
    Supervised yellow = after(null, Judgement.of(open(), null, YELLOW));
    WatchedMatter closedInTime = closed(DUE);

    List<Happened<SupervisionEvent>> found = Judgement.of(closedInTime, yellow, YELLOW);

    assertThat(texts(found)).containsExactly("withdrawn YELLOW", "YELLOW>OUT");
    Supervised after = Objects.requireNonNull(after(yellow, found));
    assertThat(after.card(Level.YELLOW).orElseThrow().standing()).isFalse();
    assertThat(after.card(Level.WARNING).orElseThrow().standing()).isTrue();
    assertThat(judge(closedInTime, after, RED)).isEmpty();
  }

  @Test
  void a_withdrawn_matter_is_warned_of_no_more() {
    WatchedMatter withdrawn = watched(story().withdrawn(at("2026-03-05T10:00")));

    assertThat(judge(withdrawn, null, RED)).isEmpty();
  }

  @Test
  void before_acceptance_nothing_is_found() {
    WatchedMatter filed = watched(new MatterStory("N-1").filed("2026-03-02T09:30", 5));

    assertThat(judge(filed, null, RED)).isEmpty();
    assertThat(Judgement.next(filed, WARNING)).isNull();
  }

  @Test
  void the_next_look_is_at_the_next_threshold() {
    assertThat(Judgement.next(open(), at("2026-03-02T10:00"))).isEqualTo(WARNING);
    assertThat(Judgement.next(open(), WARNING)).isEqualTo(YELLOW);
    assertThat(Judgement.next(open(), YELLOW)).isEqualTo(RED);
    assertThat(Judgement.next(open(), RED)).isNull();
    assertThat(Judgement.next(closed(DUE), WARNING)).isNull();
  }

  /// Whoever looks, how often, at whatever moments, and whether the news of the end is there or
  /// not: in the end the cards stand that the end allows, each with its own moment.
  @Property
  void looks_at_any_moments_with_news_late_or_early_lead_to_the_same_findings(
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 400) Integer> looks,
      @ForAll @IntRange(min = 0, max = 400) int endHour,
      @ForAll @IntRange(min = 0, max = 400) int newsHour) {
    Instant begin = at("2026-03-02T10:00");
    Instant end = begin.plusSeconds(endHour * 3600L);
    Instant news = begin.plusSeconds(Math.max(endHour, newsHour) * 3600L);
    Supervised supervised = null;
    for (int hour : looks.stream().sorted().toList()) {
      Instant now = begin.plusSeconds(hour * 3600L);
      WatchedMatter seen = now.isBefore(news) ? open() : closed(end);
      supervised = after(supervised, Judgement.of(seen, supervised, now));
    }
    supervised = after(supervised, Judgement.of(closed(end), supervised, news));

    List<Instant> standing =
        supervised == null
            ? List.of()
            : supervised.cards().stream().filter(Card::standing).map(Card::at).toList();
    assertThat(standing)
        .containsExactlyElementsOf(
            Stream.of(WARNING, YELLOW, RED).filter(moment -> moment.isBefore(end)).toList());
    if (supervised != null) {
      assertThat(supervised.lamp()).isEqualTo(Lamp.OUT);
      assertThat(supervised.cards()).extracting(Card::level).doesNotHaveDuplicates();
    }
  }

  @Test
  void an_extension_lets_the_lamp_fall_and_the_card_that_was_earned_stays() {
    Instant moved = at("2026-03-09T10:00");
    Supervised warned = after(null, Judgement.of(open(), null, WARNING));

    List<Happened<SupervisionEvent>> found = Judgement.of(extended(moved), warned, moved);

    assertThat(texts(found)).containsExactly("WARNING>NORMAL");
    assertThat(found.getFirst().at()).isEqualTo(moved);
    Supervised after = Objects.requireNonNull(after(warned, found));
    assertThat(after.card(Level.WARNING).orElseThrow().standing()).isTrue();
    assertThat(judge(extended(moved), after, WARNING_EXTENDED.minusMillis(1))).isEmpty();
    assertThat(judge(extended(moved), after, WARNING_EXTENDED))
        .as("it lights up again, and nobody is warned twice")
        .containsExactly("NORMAL>WARNING");
    assertThat(judge(extended(moved), after, YELLOW_EXTENDED))
        .containsExactly("NORMAL>WARNING", "WARNING>YELLOW", "card YELLOW");
  }

  @Test
  void what_an_extension_found_lit_is_found_by_whoever_looks_only_later() {
    Instant moved = at("2026-03-09T10:00");

    assertThat(judge(extended(moved), null, moved.plusSeconds(3600)))
        .containsExactly("NORMAL>WARNING", "card WARNING", "WARNING>NORMAL");
  }

  @Test
  void a_card_is_taken_back_if_the_promise_had_been_moved_before() {
    Instant moved = at("2026-03-09T10:00");
    Supervised yellow = after(null, Judgement.of(open(), null, YELLOW));

    assertThat(judge(extended(moved), yellow, YELLOW))
        .containsExactly("withdrawn YELLOW", "YELLOW>NORMAL");
  }

  /// Whoever looks, how often, and however late the news of an extension and of the end come: in
  /// the end the same cards stand.
  @Property
  void an_extension_known_late_or_early_leads_to_the_same_findings(
      @ForAll @Size(max = 6) List<@IntRange(min = 0, max = 600) Integer> looks,
      @ForAll @IntRange(min = 0, max = 170) int movedHour,
      @ForAll @IntRange(min = 0, max = 300) int movedNews,
      @ForAll @IntRange(min = 171, max = 600) int endHour,
      @ForAll @IntRange(min = 0, max = 300) int endNews) {
    Instant begin = at("2026-03-02T10:00");
    Instant moved = begin.plusSeconds(movedHour * 3600L);
    Instant end = begin.plusSeconds(endHour * 3600L);
    Instant knownMoved = moved.plusSeconds(movedNews * 3600L);
    Instant lastly = end.plusSeconds(Math.max(endNews, movedNews) * 3600L);
    Instant knownEnd = lastly.isBefore(knownMoved) ? knownMoved : lastly;
    WatchedMatter ended = watched(extension(moved).closed(end, true));
    Supervised supervised = null;
    for (int hour : looks.stream().sorted().toList()) {
      Instant now = begin.plusSeconds(hour * 3600L);
      WatchedMatter seen =
          now.isBefore(knownMoved) ? open() : now.isBefore(knownEnd) ? extended(moved) : ended;
      supervised = after(supervised, Judgement.of(seen, supervised, now));
    }
    supervised = after(supervised, Judgement.of(ended, supervised, knownEnd));

    List<Instant> standing =
        supervised == null
            ? List.of()
            : supervised.cards().stream().filter(Card::standing).map(Card::at).sorted().toList();
    assertThat(standing)
        .containsExactlyElementsOf(
            Stream.of(
                    WARNING.isBefore(moved) ? WARNING : WARNING_EXTENDED,
                    YELLOW_EXTENDED,
                    RED_EXTENDED)
                .filter(moment -> moment.isBefore(end))
                .toList());
    if (supervised != null) {
      assertThat(supervised.lamp().lit()).isFalse();
    }
  }

  private static WatchedMatter open() {
    return watched(story());
  }

  /// Five more working days: due on Monday 16.
  private static WatchedMatter extended(Instant at) {
    return watched(extension(at));
  }

  private static MatterStory extension(Instant at) {
    return story().extended(at, 5, "2026-03-16T17:30");
  }

  private static WatchedMatter closed(Instant at) {
    return watched(story().closed(at, !at.isAfter(DUE)));
  }

  private static MatterStory story() {
    return new MatterStory("N-1").filed("2026-03-02T09:30", 5).accepted("2026-03-02T10:00");
  }

  private static WatchedMatter watched(MatterStory story) {
    WatchedMatter matter = null;
    for (Recorded<MatterEvent> fact : story.facts()) {
      matter = WATCH.after(matter, "m-1", 7, fact);
    }
    return Objects.requireNonNull(matter);
  }

  private static @Nullable Supervised after(
      @Nullable Supervised before, List<Happened<SupervisionEvent>> found) {
    Supervised after = before;
    for (Happened<SupervisionEvent> happened : found) {
      Instant at = Objects.requireNonNull(happened.at());
      after = Supervised.after(after, new Recorded<>(1, at, at, "system", happened.event()));
    }
    return after;
  }

  private static List<String> judge(
      WatchedMatter matter, @Nullable Supervised before, Instant now) {
    return texts(Judgement.of(matter, before, now));
  }

  private static List<String> texts(List<Happened<SupervisionEvent>> found) {
    return found.stream()
        .map(happened ->
            switch (happened.event()) {
              case LampChanged event -> event.before() + ">" + event.lamp();
              case CardIssued event -> "card " + event.level();
              case CardWithdrawn event -> "withdrawn " + event.level();
            })
        .toList();
  }
}
