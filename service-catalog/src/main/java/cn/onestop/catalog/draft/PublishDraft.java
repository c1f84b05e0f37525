package cn.onestop.catalog.draft;

import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.catalog.draft.DraftRefusal.EffectiveInThePast;
import cn.onestop.catalog.draft.DraftRefusal.Outdated;
import cn.onestop.catalog.item.ServiceItem;
import cn.onestop.catalog.power.Power;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import java.time.LocalDate;
import java.util.Objects;

/// Makes the version, or the end, that an approved draft speaks of.
///
/// The item and the draft are two writes. The item comes first, under a command that belongs to the
/// draft: whoever publishes again after a crash finds it done and only moves the draft on.
final class PublishDraft {

  private final Journals<ServiceItem, ItemEvent> items;
  private final Journals<Power, PowerEvent> powers;

  PublishDraft(Journals<ServiceItem, ItemEvent> items, Journals<Power, PowerEvent> powers) {
    this.items = items;
    this.powers = powers;
  }

  /// The number of the version, 0 for an end.
  ///
  /// @param from the first day
  int publish(String id, Draft draft, LocalDate from, LocalDate today, String person) {
    var command = new Command("rule:publish " + id, "", person);
    return draft.kind() == DraftKind.ITEM
        ? item(draft, from, today, command)
        : power(draft, from, today, command);
  }

  private int item(Draft draft, LocalDate from, LocalDate today, Command command) {
    var id = ServiceItem.id(draft.code());
    var reason = draft.reason().name();
    var document = draft.decisionDocument();
    if (draft.baseVersion() == 0) {
      var content = Objects.requireNonNull(draft.item());
      items.create(
          id,
          command,
          () -> {
            notPast(from, today);
            return Decision.of(
                ServiceItem.first(draft.code(), draft.centre(), from, reason, content, document));
          });
      return 1;
    }
    var done =
        items.change(
            id,
            null,
            command,
            entry -> {
              var item = entry.state();
              upToDate(draft, item.versions().getLast().number());
              notPast(from, today);
              return Decision.<ItemEvent>of(
                  draft.reason() == ChangeReason.CANCELLED
                      ? item.retire(from, reason, document)
                      : item.next(from, reason, Objects.requireNonNull(draft.item()), document));
            });
    return draft.reason() == ChangeReason.CANCELLED
        ? 0
        : done.state().versions().getLast().number();
  }

  private int power(Draft draft, LocalDate from, LocalDate today, Command command) {
    var id = Power.id(draft.code());
    var reason = draft.reason().name();
    var document = draft.decisionDocument();
    if (draft.baseVersion() == 0) {
      var content = Objects.requireNonNull(draft.power());
      powers.create(
          id,
          command,
          () -> {
            notPast(from, today);
            return Decision.of(
                Power.first(draft.code(), draft.centre(), from, reason, content, document));
          });
      return 1;
    }
    var done =
        powers.change(
            id,
            null,
            command,
            entry -> {
              var power = entry.state();
              upToDate(draft, power.versions().getLast().number());
              notPast(from, today);
              return Decision.<PowerEvent>of(
                  draft.reason() == ChangeReason.CANCELLED
                      ? power.retire(from, reason, document)
                      : power.next(from, reason, Objects.requireNonNull(draft.power()), document));
            });
    return draft.reason() == ChangeReason.CANCELLED
        ? 0
        : done.state().versions().getLast().number();
  }

  private static void upToDate(Draft draft, int published) {
    if (published != draft.baseVersion()) {
      throw new Refused(new Outdated(draft.code(), draft.baseVersion(), published));
    }
  }

  private static void notPast(LocalDate from, LocalDate today) {
    if (from.isBefore(today)) {
      throw new Refused(new EffectiveInThePast(from, today));
    }
  }
}
