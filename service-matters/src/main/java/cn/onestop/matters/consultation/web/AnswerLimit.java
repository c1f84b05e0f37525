package cn.onestop.matters.consultation.web;

import cn.onestop.events.PlainLimit;
import cn.onestop.matters.consultation.Consultation;
import cn.onestop.time.Deadline;
import cn.onestop.time.LimitUnit;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Until when a visitor is to be answered. No law sets it, and nothing comes about by its passing:
/// it is counted whenever it is shown, by the calendar that is known then.
record AnswerLimit(WorkingTime time) {

  /// Absent while a calendar is awaited.
  @Nullable Instant due(Consultation consultation) {
    return deadline(consultation).dueAt();
  }

  Deadline deadline(Consultation consultation) {
    PlainLimit within = consultation.within();
    return time.due(
        new TimeLimit(
            within.amount(),
            LimitUnit.valueOf(within.unit()),
            Objects.requireNonNullElse(within.basis(), ""),
            StartEvent.valueOf(within.start())),
        consultation.askedAt());
  }
}
