package cn.onestop.complaints.complaint;

import cn.onestop.complaints.complaint.Complaint.Act;
import cn.onestop.complaints.complaint.Complaint.Ending;
import cn.onestop.events.PlainDue;
import cn.onestop.events.complaints.ComplaintAccepted;
import cn.onestop.events.complaints.ComplaintAnswered;
import cn.onestop.events.complaints.ComplaintDataErased;
import cn.onestop.events.complaints.ComplaintDueDateCounted;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.events.complaints.ComplaintFiled;
import cn.onestop.events.complaints.ComplaintRefused;
import cn.onestop.kit.journal.Evolution;
import cn.onestop.kit.journal.Recorded;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a complaint's state follows from its facts.
public final class ComplaintEvolution implements Evolution<Complaint, ComplaintEvent> {

  @Override
  public Complaint after(@Nullable Complaint before, Recorded<ComplaintEvent> fact) {
    if (fact.event() instanceof ComplaintFiled filed) {
      return filed(filed, new Act(fact.by(), fact.at()));
    }
    return next(Objects.requireNonNull(before, "a complaint begins by being filed"), fact);
  }

  private static Complaint filed(ComplaintFiled event, Act act) {
    return new Complaint(
        event.number(),
        ComplaintState.FILED,
        new Subject(
            event.centre(),
            event.aboutMatter(),
            event.aboutUnit(),
            event.aboutStaff(),
            event.restricted()),
        Channel.valueOf(event.channel()),
        Kind.valueOf(event.kind()),
        event.anonymous(),
        new LimitRun(act.at(), event.decideBy()),
        null,
        act,
        null,
        null,
        null);
  }

  private static Complaint next(Complaint complaint, Recorded<ComplaintEvent> fact) {
    Instant at = fact.at();
    return switch (fact.event()) {
      case ComplaintFiled _ ->
          throw new IllegalStateException("filed twice: " + complaint.number());
      case ComplaintAccepted event ->
          moved(complaint, Operation.ACCEPT)
              .with(complaint.decide(), new LimitRun(at, event.answerBy()))
              .acceptedBy(new Act(fact.by(), at));
      case ComplaintRefused event ->
          moved(complaint, Operation.REFUSE)
              .ended(new Ending(at, RefusalGround.valueOf(event.ground()), null, null));
      case ComplaintAnswered event ->
          moved(complaint, Operation.REPLY)
              .ended(new Ending(at, null, Finding.valueOf(event.finding()), event.onTime()));
      case ComplaintDueDateCounted event ->
          counted(moved(complaint, Operation.COUNT_DUE_DATE), event);
      case ComplaintDataErased _ -> moved(complaint, Operation.ERASE).erased(at);
    };
  }

  private static Complaint moved(Complaint complaint, Operation operation) {
    return complaint.in(
        ComplaintMoves.next(complaint.state(), operation)
            .orElseThrow(() ->
                new IllegalStateException(
                    "no " + operation + " in " + complaint.state() + ": " + complaint.number())));
  }

  private static Complaint counted(Complaint complaint, ComplaintDueDateCounted event) {
    LimitRun answer = complaint.answer();
    PlainDue decideBy = event.decideBy();
    PlainDue answerBy = event.answerBy();
    return complaint.with(
        decideBy == null ? complaint.decide() : complaint.decide().counted(decideBy),
        answer == null || answerBy == null ? answer : answer.counted(answerBy));
  }
}
