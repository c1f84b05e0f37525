package cn.onestop.matters.matter;

import cn.onestop.matters.dispatch.Dispatched;
import cn.onestop.matters.dispatch.Task;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One application, from filing until its result is in the applicant's hands.
///
/// The state follows from the facts of its journal ([MatterEvolution]); what may happen next is
/// decided by [MatterRules].
///
/// @param number the public case number 办件编号
/// @param clocks its limits
/// @param submission what was handed in and what is missing of it
/// @param visits how many visits count 跑动次数
/// @param erasedAt when its personal data was erased
/// @param commitment what a decision without examination rests on, absent where it was examined
/// @param dispatched where it lies to be handled, and who has taken it on; absent in what was
///   stored before matters were dispatched
/// @param preReview what the check before the filing found, absent where there was none
public record Matter(
    String number,
    MatterState state,
    FiledItem item,
    Place place,
    Clocks clocks,
    Submission submission,
    HandlingSteps steps,
    int visits,
    Act filed,
    @Nullable Act accepted,
    @Nullable Outcome outcome,
    @Nullable Instant erasedAt,
    @Nullable Commitment commitment,
    @Nullable Dispatched dispatched,
    @Nullable PreReviewResult preReview) {

  /// The version of the service item it was filed under; it keeps that version to its end.
  ///
  /// @param caseType `1` 即办件, `2` 承诺件, `9` 其他
  /// @param onSiteTimes how often the item asks the applicant to come
  /// @param decisionNeedsCertificate the kind of certificate to act 持证 that whoever decides must
  ///   have, absent where the item asks for none
  public record FiledItem(
      String code,
      int version,
      String hash,
      String name,
      String caseType,
      int onSiteTimes,
      @Nullable String decisionNeedsCertificate) {

    /// 即办件: accepted and closed on the same working day.
    boolean onTheSpot() {
      return caseType.equals("1");
    }
  }

  /// Where it was filed and who answers for it.
  ///
  /// @param channel `WINDOW`, `VILLAGE`, `ONLINE`
  public record Place(
      String centre,
      String department,
      @Nullable String window,
      @Nullable String village,
      String channel) {}

  /// Who did something, and when it took effect.
  public record Act(String by, Instant at) {}

  /// How it came out.
  ///
  /// @param decision `GRANTED` or `DENIED`, absent if it never came to a decision
  /// @param onTime whether it was closed within the promised time; absent while it is open
  public record Outcome(
      @Nullable String decision,
      @Nullable Instant decidedAt,
      @Nullable Instant closedAt,
      @Nullable Boolean onTime,
      @Nullable Instant endedAt) {

    static final Outcome OPEN = new Outcome(null, null, null, null, null);

    Outcome decided(String how, Instant at) {
      return new Outcome(how, at, closedAt, onTime, endedAt);
    }

    Outcome closed(Instant at, boolean inTime) {
      return new Outcome(decision, decidedAt, at, inTime, endedAt);
    }

    Outcome ended(Instant at) {
      return new Outcome(decision, decidedAt, closedAt, onTime, at);
    }
  }

  /// How it came out so far.
  Outcome outcomeSoFar() {
    return outcome == null ? Outcome.OPEN : outcome;
  }

  /// Where it lies to be handled.
  Dispatched dispatchedSoFar() {
    return dispatched == null ? Dispatched.NOT_YET : dispatched;
  }

  /// What it waits for now, each in somebody's queue.
  public List<Task> tasks() {
    return dispatchedSoFar().tasks();
  }

  /// What the centre promised 承诺时限.
  public LimitRun promised() {
    return clocks.promised();
  }

  /// What the law allows 法定时限, where it says so.
  public @Nullable LimitRun statutory() {
    return clocks.statutory();
  }

  Matter in(MatterState next) {
    return changed(it -> it.state = next);
  }

  Matter with(Clocks next) {
    return changed(it -> it.clocks = next);
  }

  Matter with(Submission next) {
    return changed(it -> it.submission = next);
  }

  Matter with(HandlingSteps next) {
    return changed(it -> it.steps = next);
  }

  Matter withVisits(int next) {
    return changed(it -> it.visits = next);
  }

  Matter acceptedBy(Act act) {
    return changed(it -> it.accepted = act);
  }

  Matter with(Outcome next) {
    return changed(it -> it.outcome = next);
  }

  Matter with(Commitment next) {
    return changed(it -> it.commitment = next);
  }

  Matter with(Dispatched next) {
    return changed(it -> it.dispatched = next);
  }

  /// This, with something asked for again that the pre-review had found in order.
  Matter againstItsPreReview() {
    PreReviewResult result = preReview;
    return result == null ? this : changed(it -> it.preReview = result.asContradicted());
  }

  Matter erased(Instant at) {
    return changed(it -> it.erasedAt = at);
  }

  private Matter changed(Consumer<Change> change) {
    var next = new Change(this);
    change.accept(next);
    return next.made();
  }

  /// The next state of a matter while it is made from the one before. What is not here never
  /// changes.
  private static final class Change {
    private final Matter before;
    private MatterState state;
    private Clocks clocks;
    private Submission submission;
    private HandlingSteps steps;
    private int visits;
    private @Nullable Act accepted;
    private @Nullable Outcome outcome;
    private @Nullable Instant erasedAt;
    private @Nullable Commitment commitment;
    private @Nullable Dispatched dispatched;
    private @Nullable PreReviewResult preReview;

    private Change(Matter before) {
      this.before = before;
      this.state = before.state;
      this.clocks = before.clocks;
      this.submission = before.submission;
      this.steps = before.steps;
      this.visits = before.visits;
      this.accepted = before.accepted;
      this.outcome = before.outcome;
      this.erasedAt = before.erasedAt;
      this.commitment = before.commitment;
      this.dispatched = before.dispatched;
      this.preReview = before.preReview;
    }

    private Matter made() {
      return new Matter(
          before.number,
          state,
          before.item,
          before.place,
          clocks,
          submission,
          steps,
          visits,
          before.filed,
          accepted,
          outcome,
          erasedAt,
          commitment,
          dispatched,
          preReview);
    }
  }
}
