package cn.onestop.monitoring.card;

import cn.onestop.events.supervision.CardIssued;
import cn.onestop.events.supervision.CardWithdrawn;
import cn.onestop.events.supervision.LampChanged;
import cn.onestop.events.supervision.SupervisionEvent;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.monitoring.matter.Filing;
import cn.onestop.monitoring.matter.Promise;
import cn.onestop.monitoring.matter.Promise.Superseded;
import cn.onestop.monitoring.matter.WatchedMatter;
import cn.onestop.monitoring.rules.Level;
import cn.onestop.monitoring.rules.Thresholds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is to be found about a matter at a moment, beyond what was found already.
///
/// Each level is judged at the moment it was reached: a matter that was open then gets the card,
/// even if it has ended since and nobody looked in between; a matter that had ended then gets none.
/// A card that a fact come late shows to be wrong is taken back. A promise that was moved, by an
/// extension, a special procedure or a calendar, was judged as it was until then: the lamp falls to
/// what the moved one has reached, a card stays where it was earned, and none is earned twice. So
/// whoever judges, and whenever, in the end the same findings stand.
final class Judgement {

  private final WatchedMatter matter;
  private final Promise promise;
  private final @Nullable Supervised supervised;
  private final List<Happened<SupervisionEvent>> found = new ArrayList<>();
  private final Instant now;
  private final Set<Level> earned = EnumSet.noneOf(Level.class);
  private Lamp lamp;
  private @Nullable Instant litSince;

  private Judgement(
      WatchedMatter matter, Promise promise, @Nullable Supervised supervised, Instant now) {
    this.matter = matter;
    this.promise = promise;
    this.supervised = supervised;
    this.now = now;
    this.lamp = supervised == null ? Lamp.NORMAL : supervised.lamp();
    this.litSince = supervised == null ? null : supervised.litSince();
    if (supervised != null) {
      supervised.cards().stream().filter(Card::standing).map(Card::level).forEach(earned::add);
    }
  }

  /// What is missing, in the order in which it took effect; empty if nothing is.
  ///
  /// @param supervised what was found before, `null` if nothing
  static List<Happened<SupervisionEvent>> of(
      WatchedMatter matter, @Nullable Supervised supervised, Instant now) {
    Promise promise = matter.promise();
    if (promise == null) {
      return List.of();
    }
    Judgement judgement = new Judgement(matter, promise, supervised, now);
    judgement.judge();
    return List.copyOf(judgement.found);
  }

  private void judge() {
    correct();
    List<Superseded> earlier = promise.earlier();
    for (int period = 0; period < earlier.size(); period++) {
      past(
          earlier.get(period),
          period + 1 < earlier.size()
              ? earlier.get(period + 1).thresholds()
              : promise.thresholds());
    }
    raise(promise.thresholds(), now);
    putOut();
  }

  /// When something is next to be judged if nothing else happens, `null` if never.
  static @Nullable Instant next(WatchedMatter matter, Instant now) {
    Promise promise = matter.promise();
    if (promise == null || matter.endedAt() != null) {
      return null;
    }
    for (Level level : Level.values()) {
      Instant moment = promise.thresholds().at(level);
      if (moment != null && moment.isAfter(now)) {
        return moment;
      }
    }
    return null;
  }

  /// What was to be found while the promise was still another one.
  private void past(Superseded earlier, Thresholds next) {
    Instant until = earlier.until();
    if (until.isAfter(now) || (litSince != null && !litSince.isBefore(until))) {
      return;
    }
    raise(earlier.thresholds(), until.minusMillis(1));
    Lamp reached = reachedBy(next, until);
    if (lamp.lit() && reached.compareTo(lamp) < 0) {
      change(reached, until);
    }
  }

  /// Takes back the cards that were not earned, or not at that moment: the matter had ended, or its
  /// promise had been moved, and nobody knew.
  private void correct() {
    if (supervised == null) {
      return;
    }
    boolean moved = false;
    for (Card card : supervised.cards()) {
      if (card.standing() && !card.at().equals(earnedAt(card.level()))) {
        boolean open = openAt(card.at());
        found.add(
            new Happened<>(withdrawal(card, open ? "MOVED_BEFORE" : "ENDED_BEFORE"), card.at()));
        earned.remove(card.level());
        moved |= open;
      }
    }
    if (moved && lamp.lit()) {
      change(
          reachedBy(promise.thresholds(), promise.earlier().getLast().until()),
          Objects.requireNonNull(litSince));
    }
  }

  /// When the matter earned the card of `level`, absent if it did not.
  private @Nullable Instant earnedAt(Level level) {
    Stream<Instant> before =
        promise.earlier().stream()
            .flatMap(earlier ->
                Stream.ofNullable(earlier.thresholds().at(level))
                    .filter(moment -> moment.isBefore(earlier.until())));
    return Stream.concat(before, Stream.ofNullable(promise.thresholds().at(level)))
        .filter(this::openAt)
        .findFirst()
        .orElse(null);
  }

  private Lamp reachedBy(Thresholds thresholds, Instant at) {
    return Stream.of(Level.values())
        .filter(level -> reached(thresholds, level, at))
        .map(Lamp::of)
        .max(Comparator.naturalOrder())
        .orElse(Lamp.NORMAL);
  }

  private boolean reached(Thresholds thresholds, Level level, Instant at) {
    Instant moment = thresholds.at(level);
    return moment != null && !moment.isAfter(at) && openAt(moment);
  }

  private void raise(Thresholds thresholds, Instant at) {
    for (Level level : Level.values()) {
      Instant moment = thresholds.at(level);
      if (moment != null
          && reached(thresholds, level, at)
          && lamp != Lamp.OUT
          && lamp.compareTo(Lamp.of(level)) < 0) {
        change(Lamp.of(level), moment);
        if (earned.add(level)) {
          found.add(new Happened<>(card(level, thresholds), moment));
        }
      }
    }
  }

  private void putOut() {
    Instant ended = matter.endedAt();
    if (ended == null || lamp == Lamp.NORMAL || lamp == Lamp.OUT) {
      return;
    }
    change(Lamp.OUT, ended);
  }

  private boolean openAt(Instant moment) {
    Instant ended = matter.endedAt();
    return ended == null || moment.isBefore(ended);
  }

  private void change(Lamp next, Instant at) {
    Filing filing = matter.filing();
    found.add(
        new Happened<>(
            new LampChanged(
                matter.matter(),
                filing.number(),
                filing.centre(),
                filing.department(),
                lamp.name(),
                next.name()),
            at));
    lamp = next;
    litSince = at;
  }

  private CardIssued card(Level level, Thresholds thresholds) {
    Filing filing = matter.filing();
    return new CardIssued(
        matter.matter(),
        filing.number(),
        filing.centre(),
        filing.department(),
        filing.window(),
        level.name(),
        level.rule(),
        thresholds.rulesVersion(),
        matter.due());
  }

  private CardWithdrawn withdrawal(Card card, String ground) {
    Filing filing = matter.filing();
    return new CardWithdrawn(
        matter.matter(),
        filing.number(),
        filing.centre(),
        filing.department(),
        card.level().name(),
        ground);
  }
}
