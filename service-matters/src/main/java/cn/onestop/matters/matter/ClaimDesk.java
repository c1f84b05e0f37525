package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.dispatch.Staff;
import cn.onestop.matters.dispatch.Standing;
import cn.onestop.matters.matter.ClaimRules.Passing;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.time.clock.OfficeClock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What passes a matter on within the offices in whose queues it lies.
public final class ClaimDesk {

  private final MatterDesk desk;
  private final Staff staff;
  private final OfficeClock clock;

  public ClaimDesk(MatterDesk desk, Staff staff, OfficeClock clock) {
    this.desk = desk;
    this.staff = staff;
    this.clock = clock;
  }

  public Done<Matter, MatterEvent> claim(Asked asked, @Nullable String task) {
    return pass(asked, (entry, by) -> ClaimRules.claim(entry.state(), by, task));
  }

  public Done<Matter, MatterEvent> release(
      Asked asked, @Nullable String task, @Nullable String reason) {
    return pass(
        asked,
        (entry, by) ->
            ClaimRules.release(
                entry.state(), by, passing(entry, task, reason), desk.reasonsOf(entry)));
  }

  public Done<Matter, MatterEvent> handOver(
      Asked asked, String to, @Nullable String task, @Nullable String reason) {
    return pass(
        asked,
        (entry, by) ->
            ClaimRules.handOver(
                entry.state(), by, passing(entry, task, reason), to, desk.reasonsOf(entry)));
  }

  public Done<Matter, MatterEvent> assign(
      Asked asked, String to, @Nullable String task, @Nullable String reason) {
    return pass(
        asked,
        (entry, by) ->
            ClaimRules.assign(
                entry.state(), by, passing(entry, task, reason), to, desk.reasonsOf(entry)));
  }

  /// The code of what keeps the caller from passing it on in that way, absent if nothing does.
  @Nullable String obstacle(Operation operation, Matter matter, Caller caller) {
    Standing by = standing(caller);
    try {
      switch (operation) {
        case CLAIM -> ClaimRules.claimable(matter, by, null);
        case RELEASE, HAND_OVER -> ClaimRules.givable(matter, by, null, operation);
        case ASSIGN -> ClaimRules.assignable(matter, by, null);
        default -> throw new IllegalArgumentException(operation.wireName());
      }
      return null;
    } catch (Refused refused) {
      return refused.refusal().code();
    }
  }

  /// The code of what keeps the caller from an operation because it is not their turn.
  @Nullable String obstacleToTurn(
      Operation operation, Matter matter, Numbered numbered, Caller caller) {
    return desk.turn(numbered, caller).obstacle(matter, operation).map(Refusal::code).orElse(null);
  }

  private Done<Matter, MatterEvent> pass(
      Asked asked, BiFunction<Entry<Matter>, Standing, Decision<MatterEvent>> pass) {
    Standing by = standing(asked.caller());
    return desk.changeAnyTurn(asked, entry -> pass.apply(entry, by));
  }

  private Standing standing(Caller caller) {
    return new Standing(caller.person(), caller.posts(), staff, clock.now());
  }

  private static Passing passing(
      Entry<Matter> entry, @Nullable String task, @Nullable String reason) {
    return new Passing(task, reason, entry.version() + 1);
  }
}
