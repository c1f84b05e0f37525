package cn.onestop.matters.matter;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.JournalRefusal.Stale;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.People;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.dispatch.Staff;
import cn.onestop.matters.dispatch.Standing;
import cn.onestop.matters.matter.FilingRefusal.UnknownItem;
import cn.onestop.matters.matter.Matter.FiledItem;
import cn.onestop.matters.matter.MatterRefusal.UnknownMatter;
import cn.onestop.matters.matter.StepRules.Decider;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What staff do to a matter once it is filed: finds it, sees that it is theirs to handle, asks the
/// rules, writes.
public final class MatterDesk {

  private final Journals<Matter, MatterEvent> journals;
  private final MatterNumbers numbers;
  private final ServiceItems items;
  private final SettleDeemedActs deemed;
  private final Calendars calendars;
  private final Sealing sealing;
  private final People people;
  private final Staff staff;
  private final OfficeClock clock;

  public MatterDesk(
      Journals<Matter, MatterEvent> journals,
      MatterNumbers numbers,
      ServiceItems items,
      SettleDeemedActs deemed,
      Calendars calendars,
      Sealing sealing,
      People people,
      Staff staff,
      OfficeClock clock) {
    this.journals = journals;
    this.numbers = numbers;
    this.items = items;
    this.deemed = deemed;
    this.calendars = calendars;
    this.sealing = sealing;
    this.people = people;
    this.staff = staff;
    this.clock = clock;
  }

  /// Who asks for something on which matter.
  ///
  /// @param expected the version the caller has seen, `null` if they do not say
  public record Asked(String number, Caller caller, @Nullable Long expected, Command command) {}

  /// The matter's number, if the caller may handle it.
  ///
  /// @throws Refused as if there were none, if it lies out of their sight
  public Numbered find(String number, Caller caller) {
    Numbered numbered =
        numbers
            .find(number)
            .map(given -> withPartners(given, caller))
            .orElseThrow(() -> new Refused(new UnknownMatter()));
    caller.mustReach(numbered.belonging(caller), new UnknownMatter());
    return numbered;
  }

  /// To which further offices its step table gives a step is asked only for a caller whose own
  /// offices do not all have it anyhow.
  private Numbered withPartners(Numbered numbered, Caller caller) {
    return numbered.answeredForBy(caller) || !caller.centres().contains(numbered.place().centre())
        ? numbered
        : journals
            .find(numbered.id())
            .map(entry ->
                numbered.with(entry.state().dispatchedSoFar().offices(numbered.place().centre())))
            .orElse(numbered);
  }

  /// The matter itself.
  public Entry<Matter> read(Numbered numbered) {
    return journals
        .find(numbered.id())
        .filter(entry -> entry.state().number().equals(numbered.number()))
        .orElseThrow(() -> new Refused(new UnknownMatter()));
  }

  /// Records that somebody came. What the village's agent records happened at the village.
  public Done<Matter, MatterEvent> visit(
      Asked asked,
      VisitPurpose purpose,
      @Nullable VisitCause cause,
      boolean offeredWithoutVisit,
      boolean applicantChose) {
    Numbered numbered = find(asked.number(), asked.caller());
    Set<Role> roles = numbered.roles(asked.caller());
    boolean atVillage = roles.contains(Role.VILLAGE_AGENT) && !roles.contains(Role.CLERK);
    Visit visit = new Visit(purpose, cause, offeredWithoutVisit, applicantChose, atVillage);
    return change(numbered, asked, entry -> MatterRules.visit(entry.state(), visit));
  }

  public Done<Matter, MatterEvent> completeStep(Asked asked, int step) {
    return change(asked, entry -> StepRules.complete(entry.state(), guide(entry.state()), step));
  }

  public Done<Matter, MatterEvent> decide(
      Asked asked,
      DecisionOutcome outcome,
      @Nullable String reason,
      @Nullable String stepsLeftOut) {
    Numbered numbered = find(asked.number(), asked.caller());
    Decider decider = decider(numbered, asked.caller());
    Instant now = clock.now();
    return change(
        numbered,
        asked,
        entry ->
            StepRules.decide(
                entry.state(),
                guide(entry.state()),
                decider,
                outcome,
                reason,
                stepsLeftOut,
                now,
                new Limits(calendars.time()),
                reasonsOf(entry)));
  }

  public Done<Matter, MatterEvent> close(Asked asked, @Nullable String lateReason) {
    Instant now = clock.now();
    return change(
        asked, entry -> MatterRules.close(entry.state(), lateReason, now, reasonsOf(entry)));
  }

  public Done<Matter, MatterEvent> deliver(Asked asked, DeliveryMethod method) {
    Instant now = clock.now();
    return change(asked, entry -> MatterRules.deliver(entry.state(), method, now));
  }

  public Done<Matter, MatterEvent> archive(Asked asked) {
    return change(asked, entry -> MatterRules.archive(entry.state()));
  }

  /// 即办件 from the filing to the closing, and into the applicant's hands where that is said.
  public Done<Matter, MatterEvent> settle(Asked asked, @Nullable DeliveryMethod handedOver) {
    Numbered numbered = find(asked.number(), asked.caller());
    Decider decider = decider(numbered, asked.caller());
    Instant now = clock.now();
    return change(
        numbered,
        asked,
        entry ->
            OnTheSpot.settle(
                entry.state(),
                guide(entry.state()),
                decider,
                handedOver,
                now,
                new Limits(calendars.time()),
                reasonsOf(entry)));
  }

  public Done<Matter, MatterEvent> withdraw(Asked asked) {
    return change(asked, entry -> MatterRules.withdraw(entry.state()));
  }

  /// What lies beside the matter goes first: a crash between the two leaves a matter that is still
  /// to be erased, and never documents that nobody looks for.
  public Done<Matter, MatterEvent> erase(
      Asked asked, ErasureGround ground, ErasedWithMatter beside) {
    Numbered numbered = find(asked.number(), asked.caller());
    return change(
        numbered,
        asked,
        entry -> {
          Decision<MatterEvent> decision = MatterRules.erase(entry.state(), ground);
          beside.erase(numbered, ground, asked.command());
          return decision;
        });
  }

  private Decider decider(Numbered numbered, Caller caller) {
    return new Decider(
        caller.person(), numbered.roles(caller), people.certificates(caller.person()));
  }

  /// The code of what keeps the caller from deciding now, beside role and state.
  @Nullable String obstacleToDeciding(Matter matter, Numbered numbered, Caller caller) {
    try {
      StepRules.mayDecide(matter, decider(numbered, caller), clock.now());
      return null;
    } catch (Refused refused) {
      return refused.refusal().code();
    }
  }

  /// The version of the guide that the matter was filed under.
  public ItemContent guide(Matter matter) {
    FiledItem item = matter.item();
    return items
        .version(item.code(), item.version())
        .orElseThrow(() -> new Refused(new UnknownItem(item.code())))
        .content();
  }

  Done<Matter, MatterEvent> change(
      Asked asked, Function<Entry<Matter>, Decision<MatterEvent>> decide) {
    return change(find(asked.number(), asked.caller()), asked, decide);
  }

  /// It must be the caller's turn.
  Done<Matter, MatterEvent> change(
      Numbered numbered, Asked asked, Function<Entry<Matter>, Decision<MatterEvent>> decide) {
    Turn turn = turn(numbered, asked.caller());
    return changeAnyTurn(numbered, asked, entry -> turn.mustBe(entry.state(), decide.apply(entry)));
  }

  Turn turn(Numbered numbered, Caller caller) {
    return new Turn(
        new Standing(caller.person(), caller.posts(), staff, clock.now()),
        numbered.answeredForBy(caller),
        numbered.takenInBy(caller));
  }

  /// For what passes the turn itself on.
  Done<Matter, MatterEvent> changeAnyTurn(
      Asked asked, Function<Entry<Matter>, Decision<MatterEvent>> decide) {
    return changeAnyTurn(find(asked.number(), asked.caller()), asked, decide);
  }

  /// What time has brought about comes first.
  private Done<Matter, MatterEvent> changeAnyTurn(
      Numbered numbered, Asked asked, Function<Entry<Matter>, Decision<MatterEvent>> decide) {
    try {
      return changeNow(
          numbered,
          asked,
          entry -> {
            if (deemed.pending(entry)) {
              throw new TimeActsFirst();
            }
            return decide.apply(entry);
          });
    } catch (TimeActsFirst e) {
      deemed.settle(numbered.id());
      return changeNow(numbered, asked, decide);
    }
  }

  private Done<Matter, MatterEvent> changeNow(
      Numbered numbered, Asked asked, Function<Entry<Matter>, Decision<MatterEvent>> decide) {
    try {
      return journals.change(
          numbered.id(),
          asked.expected(),
          asked.command(),
          entry -> {
            if (!entry.state().number().equals(numbered.number())) {
              throw new Refused(new UnknownMatter());
            }
            return decide.apply(entry);
          });
    } catch (Refused refused) {
      if (refused.refusal() instanceof Stale stale) {
        throw new Refused(ChangedMeanwhile.of(stale, journals.history(numbered.id())));
      }
      throw refused;
    }
  }

  WrittenReason reasonsOf(Entry<Matter> entry) {
    return WrittenReason.sealedIn(entry, sealing);
  }

  /// Ends a change before which something has to be written down.
  private static final class TimeActsFirst extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimeActsFirst() {
      super("time acts first", null, false, false);
    }
  }
}
