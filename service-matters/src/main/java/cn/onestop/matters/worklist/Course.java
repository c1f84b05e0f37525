package cn.onestop.matters.worklist;

import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.StepCompleted;
import cn.onestop.matters.dispatch.Dispatched;
import cn.onestop.matters.matter.HandlingSteps;
import java.time.Instant;

/// How far a matter has come, as far as it says in whose queues it lies.
///
/// @param commitment whether a commitment takes the place of the examination
public record Course(HandlingSteps steps, boolean commitment, Dispatched dispatched) {

  /// Of a matter that was filed at that moment.
  public static Course filed(MatterFiled filed, Instant at) {
    return new Course(HandlingSteps.of(filed.steps(), at), false, Dispatched.by(filed.doers()));
  }

  /// This after something more has happened.
  public Course after(MatterEvent event, String by, Instant at) {
    return switch (event) {
      case StepCompleted done -> new Course(steps.with(done.step(), at), commitment, dispatched);
      case MatterDecided _ -> new Course(steps.decided(at), commitment, dispatched);
      case MatterAccepted accepted -> new Course(steps, accepted.commitment() != null, dispatched);
      default -> new Course(steps, commitment, dispatched.after(event, by, at));
    };
  }

  /// This, lying there.
  public Course with(Dispatched next) {
    return new Course(steps, commitment, next);
  }
}
