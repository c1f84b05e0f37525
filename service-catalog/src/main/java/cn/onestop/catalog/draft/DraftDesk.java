package cn.onestop.catalog.draft;

import cn.onestop.catalog.draft.DraftRefusal.Broken;
import cn.onestop.catalog.draft.DraftRefusal.OpinionMissing;
import cn.onestop.catalog.draft.DraftRefusal.Unknown;
import cn.onestop.catalog.gate.Gate;
import cn.onestop.catalog.item.ServiceItem;
import cn.onestop.catalog.power.Power;
import cn.onestop.events.SealedReference;
import cn.onestop.events.catalog.DraftEvent;
import cn.onestop.events.catalog.DraftMoved;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Everything that happens to a draft after it was written. Opinions are free text and lie sealed.
public final class DraftDesk {

  private static final int SHORTEST_OPINION = 5;

  private final Journals<Draft, DraftEvent> drafts;
  private final PublishDraft publishing;
  private final Surroundings surroundings;
  private final Sealing sealing;
  private final OfficeHours hours;
  private final OfficeClock clock;

  public DraftDesk(
      Journals<Draft, DraftEvent> drafts,
      Journals<ServiceItem, ItemEvent> items,
      Journals<Power, PowerEvent> powers,
      Surroundings surroundings,
      Sealing sealing,
      OfficeHours hours,
      OfficeClock clock) {
    this.drafts = drafts;
    this.publishing = new PublishDraft(items, powers);
    this.surroundings = surroundings;
    this.sealing = sealing;
    this.hours = hours;
    this.clock = clock;
  }

  /// Who asks for something on which draft.
  ///
  /// @param expected the version the caller has seen, `null` if they do not say
  public record Asked(String draft, Caller caller, @Nullable Long expected, Command command) {}

  /// What a reviewer or the approver says.
  ///
  /// @param passed whether it goes on; else it goes back to its author
  /// @param decisionDocument by which the government approved it
  public record Verdict(
      boolean passed, @Nullable String opinion, @Nullable String decisionDocument) {}

  /// The draft, if the caller may see it.
  public Entry<Draft> read(String id, Caller caller) {
    var entry = drafts.find(id).orElseThrow(() -> new Refused(new Unknown(id)));
    caller.mustReach(entry.state().belonging(), new Unknown(id));
    return entry;
  }

  /// Hands it in 送审. What the gate would not publish is not looked at by anybody.
  public Done<Draft, DraftEvent> submit(Asked asked) {
    return move(
        asked,
        DraftOperation.SUBMIT,
        entry -> {
          mustPass(entry.state());
          return Decision.of(moved(DraftOperation.SUBMIT, null, null, null));
        });
  }

  /// The department's opinion 部门审核.
  public Done<Draft, DraftEvent> review(Asked asked, Verdict verdict) {
    return judge(asked, DraftOperation.REVIEW, verdict);
  }

  /// The opinion on its lawfulness 合法性审查.
  public Done<Draft, DraftEvent> legalReview(Asked asked, Verdict verdict) {
    return judge(asked, DraftOperation.LEGAL_REVIEW, verdict);
  }

  /// The decision 审定.
  public Done<Draft, DraftEvent> approve(Asked asked, Verdict verdict) {
    return judge(asked, DraftOperation.APPROVE, verdict);
  }

  /// Publishes it 公布, from a day on.
  ///
  /// @param from the first day; absent: the draft's own, or today
  public Done<Draft, DraftEvent> publish(Asked asked, @Nullable LocalDate from) {
    return move(
        asked,
        DraftOperation.PUBLISH,
        entry -> {
          var draft = entry.state();
          mustPass(draft);
          var today = today();
          var day =
              from != null ? from : draft.effectiveFrom() != null ? draft.effectiveFrom() : today;
          int version = publishing.publish(entry.id(), draft, day, today, asked.caller().person());
          return Decision.of(moved(DraftOperation.PUBLISH, null, null, version));
        });
  }

  /// Takes it back 撤回.
  public Done<Draft, DraftEvent> withdraw(Asked asked) {
    return move(
        asked,
        DraftOperation.WITHDRAW,
        _ -> Decision.of(moved(DraftOperation.WITHDRAW, null, null, null)));
  }

  /// Everything that keeps it from being published now.
  public List<FieldRefusal> broken(Draft draft) {
    var around = surroundings.of(draft.code(), draft.centre(), today());
    if (draft.item() != null) {
      return Gate.broken(draft.item(), around, "/item");
    }
    return draft.power() == null ? List.of() : Gate.broken(draft.power(), around, "/power");
  }

  /// The opinion that lies under `reference`.
  public Optional<String> opinion(Entry<Draft> entry, String reference) {
    var sealed = entry.sealed();
    return sealed == null || !sealed.entries().containsKey(reference)
        ? Optional.empty()
        : Optional.of(sealing.open(entry.id(), sealed, reference));
  }

  private Done<Draft, DraftEvent> judge(Asked asked, DraftOperation operation, Verdict verdict) {
    return move(
        asked,
        operation,
        entry -> {
          var opinion = opinion(entry, verdict);
          var reference = opinion == null ? null : opinion.reference();
          var document =
              verdict.passed() && operation == DraftOperation.APPROVE
                  ? entry.state().approvalDocument(verdict.decisionDocument())
                  : null;
          var decision =
              Decision.of(
                  moved(
                      verdict.passed() ? operation : DraftOperation.RETURN,
                      reference,
                      document,
                      null));
          return opinion == null ? decision : decision.sealing(opinion);
        });
  }

  private @Nullable SealedEntry opinion(Entry<Draft> entry, Verdict verdict) {
    var text = verdict.opinion() == null ? "" : verdict.opinion().strip();
    if (!verdict.passed() && text.codePointCount(0, text.length()) < SHORTEST_OPINION) {
      throw new Refused(new OpinionMissing(SHORTEST_OPINION));
    }
    return text.isEmpty()
        ? null
        : sealing
            .forAggregate(entry.id(), entry.sealed())
            .seal("opinion-" + (entry.version() + 1), text);
  }

  private Done<Draft, DraftEvent> move(
      Asked asked, DraftOperation operation, Function<Entry<Draft>, Decision<DraftEvent>> decide) {
    read(asked.draft(), asked.caller());
    return drafts.change(
        asked.draft(),
        asked.expected(),
        asked.command(),
        entry -> {
          entry.state().mustAllow(operation, asked.caller().person());
          return decide.apply(entry);
        });
  }

  private void mustPass(Draft draft) {
    var broken = broken(draft);
    if (!broken.isEmpty()) {
      throw new Refused(new Broken(broken));
    }
  }

  private LocalDate today() {
    return hours.dateOf(clock.now());
  }

  private static DraftEvent moved(
      DraftOperation operation,
      @Nullable SealedReference opinion,
      @Nullable String document,
      @Nullable Integer version) {
    return new DraftMoved(operation.name(), opinion, document, version);
  }
}
