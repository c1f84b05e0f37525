package cn.onestop.matters.worklist.web;

import cn.onestop.matters.dispatch.Presence;
import cn.onestop.matters.dispatch.Task;
import cn.onestop.matters.dispatch.web.MatterTaskResponse;
import cn.onestop.matters.worklist.Course;
import cn.onestop.matters.worklist.PromiseLamp;
import cn.onestop.matters.worklist.WorklistEntry;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A matter as a line of the worklist; nothing of it is personal data.
///
/// @param lamp how it stands against the promise at the office's time of the answer
/// @param due until when the centre promised to be done; absent while it does not run or a calendar
///   is awaited
/// @param dueOn the office's date of `due`
/// @param awaiting the years whose calendars its limits await
/// @param staff who of the staff filed or accepted it
/// @param endedAt when it ended; absent while it is open
/// @param tasks what it waits for, each in an office's queue, and who has taken it on
public record WorklistLineResponse(
    String number,
    String itemCode,
    String itemName,
    String state,
    PromiseLamp lamp,
    String centre,
    String department,
    @Nullable String window,
    @Nullable String village,
    String channel,
    String caseType,
    Instant filedAt,
    @Nullable Instant due,
    @Nullable LocalDate dueOn,
    List<Integer> awaiting,
    int visits,
    List<String> staff,
    @Nullable Instant endedAt,
    List<MatterTaskResponse> tasks) {

  public static WorklistLineResponse of(
      WorklistEntry entry,
      Instant now,
      WorkingTime time,
      Function<Task, Optional<Presence>> presence) {
    Course course = entry.course();
    List<String> steps = course == null ? List.of() : course.steps().names();
    Instant due = entry.due();
    return new WorklistLineResponse(
        entry.number(),
        entry.itemCode(),
        entry.itemName(),
        entry.state(),
        PromiseLamp.of(entry, now, time),
        entry.centre(),
        entry.department(),
        entry.window(),
        entry.village(),
        entry.channel(),
        entry.caseType(),
        entry.filedAt(),
        due,
        due == null ? null : time.hours().dateOf(due),
        entry.awaiting(),
        entry.visits(),
        entry.staff(),
        entry.endedAt(),
        entry.tasks().stream()
            .map(task -> MatterTaskResponse.of(task, steps, presence.apply(task).orElse(null)))
            .toList());
  }
}
