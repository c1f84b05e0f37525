package cn.onestop.monitoring.overview.web;

import cn.onestop.events.PlainDue;
import cn.onestop.monitoring.card.Card;
import cn.onestop.monitoring.card.Lamp;
import cn.onestop.monitoring.card.Supervised;
import cn.onestop.monitoring.matter.Filing;
import cn.onestop.monitoring.matter.MatterStage;
import cn.onestop.monitoring.matter.Promise;
import cn.onestop.monitoring.matter.WatchedMatter;
import cn.onestop.monitoring.rules.Level;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An open matter with its lamp.
///
/// @param due until when the centre promised to be done; `awaitingCalendar` and `notBefore` while
///   that cannot be counted; absent as long as the clock does not run
/// @param stepsDone how many of the item's steps are done
/// @param nextStep the first that is not
/// @param visits how many visits count
/// @param breaches how many of them break run-at-most-once
record WatchedMatterResponse(
    String number,
    String itemCode,
    String itemName,
    String department,
    @Nullable String window,
    @Nullable String village,
    MatterStage stage,
    Lamp lamp,
    Instant filedAt,
    @Nullable Instant acceptedAt,
    @Nullable PlainDue due,
    int stepsDone,
    int steps,
    @Nullable String nextStep,
    int visits,
    int breaches,
    List<IssuedCard> cards) {

  /// A card of the matter.
  record IssuedCard(Level level, Instant at, String rule, boolean standing) {

    static IssuedCard of(Card card) {
      return new IssuedCard(card.level(), card.at(), card.rule(), card.standing());
    }
  }

  static WatchedMatterResponse of(WatchedMatter matter, @Nullable Supervised findings) {
    Filing filing = matter.filing();
    Promise promise = matter.promise();
    int steps = filing.steps().size();
    return new WatchedMatterResponse(
        filing.number(),
        filing.itemCode(),
        filing.itemName(),
        filing.department(),
        filing.window(),
        filing.village(),
        matter.stage(),
        findings == null ? Lamp.NORMAL : findings.lamp(),
        filing.at(),
        matter.acceptedAt(),
        promise == null ? null : promise.due(),
        matter.stepsDone(),
        steps,
        matter.stepsDone() < steps ? filing.steps().get(matter.stepsDone()) : null,
        matter.countedVisits(),
        matter.breaches(),
        findings == null ? List.of() : findings.cards().stream().map(IssuedCard::of).toList());
  }
}
