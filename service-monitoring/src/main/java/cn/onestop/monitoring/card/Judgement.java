package cn.onestop.monitoring.card;

import cn.onestop.events.supervision.CardIssued;
import cn.onestop.events.supervision.CardWithdrawn;
import cn.onestop.events.supervision.LampChanged;
import cn.onestop.events.supervision.SupervisionEvent;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.monitoring.matter.Filing;
import cn.onestop.monitoring.matter.Promise;
import cn.onestop.monitoring.matter.WatchedMatter;
import cn.onestop.monitoring.rules.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be found about a matter at a moment, beyond what was found already.
///
/// Each level is judged at the moment it was reached: a matter that was open then gets the card,
/// even if it has ended since and nobody looked in between; a matter that had ended then gets none.
/// A card that a fact come late shows to be wrong is taken back. So whoever judges, and whenever,
/// in the end the same findings stand.
final class Judgement {

  private final WatchedMatter matter;
  private final Promise promise;
  private final @Nullable Supervised supervised;
  private final List<Happened<SupervisionEvent>> found = new ArrayList<>();
  private Lamp lamp;

  private Judgement(WatchedMatter matter, Promise promise, @Nullable Supervised supervised) {
    this.matter = matter;
    this.promise = promise;
    this.supervised = supervised;
    this.lamp = supervised == null ? Lamp.NORMAL : supervised.lamp();
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
    Judgement judgement = new Judgement(matter, promise, supervised);
    judgement.raise(now);
    judgement.putOut();
    return List.copyOf(judgement.found);
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

  private void raise(Instant now) {
    for (Level level : Level.values()) {
      Instant moment = promise.thresholds().at(level);
      if (moment != null
          && !moment.isAfter(now)
          && openAt(moment)
          && lamp != Lamp.OUT
          && lamp.compareTo(Lamp.of(level)) < 0) {
        change(Lamp.of(level), moment);
        found.add(new Happened<>(card(level), moment));
      }
    }
  }

  private void putOut() {
    Instant ended = matter.endedAt();
    if (ended == null || lamp == Lamp.NORMAL || lamp == Lamp.OUT) {
      return;
    }
    if (supervised != null) {
      for (Card card : supervised.cards()) {
        if (card.standing() && !openAt(card.at())) {
          found.add(new Happened<>(withdrawal(card), card.at()));
        }
      }
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
  }

  private CardIssued card(Level level) {
    Filing filing = matter.filing();
    return new CardIssued(
        matter.matter(),
        filing.number(),
        filing.centre(),
        filing.department(),
        filing.window(),
        level.name(),
        level.rule(),
        promise.thresholds().rulesVersion(),
        matter.due());
  }

  private CardWithdrawn withdrawal(Card card) {
    Filing filing = matter.filing();
    return new CardWithdrawn(
        matter.matter(),
        filing.number(),
        filing.centre(),
        filing.department(),
        card.level().name(),
        "ENDED_BEFORE");
  }
}
