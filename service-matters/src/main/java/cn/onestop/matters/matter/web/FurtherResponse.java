package cn.onestop.matters.matter.web;

import cn.onestop.matters.dispatch.Presence;
import cn.onestop.matters.dispatch.Task;
import cn.onestop.matters.dispatch.web.MatterTaskResponse;
import cn.onestop.matters.matter.Commitment;
import cn.onestop.matters.matter.Extension;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.PreReviewResult;
import cn.onestop.matters.matter.SpecialProcedure;
import cn.onestop.matters.matter.StepPlan.StepClock;
import cn.onestop.matters.matter.Submission;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What else there is to know of a matter's course, beside the straight way.
///
/// @param acceptance until when the office must accept it or say what is missing
/// @param submission what was handed in and is missing
/// @param supplement until when that must come
/// @param procedures the special procedures that stopped its limits, and for how long
/// @param extension what was added to its limits
/// @param delivery until when the result must be in the applicant's hands
/// @param commitment what a decision without examination rests on
/// @param tasks what it waits for now, each in an office's queue, and who has taken it on
/// @param preReview what the check before the filing 预审 found, where there was one
/// @param steps how long the steps may take that are open; told when the matter is read
record FurtherResponse(
    @Nullable ClockResponse acceptance,
    SubmissionResponse submission,
    @Nullable ClockResponse supplement,
    List<SpecialProcedure> procedures,
    @Nullable Extension extension,
    @Nullable ClockResponse delivery,
    @Nullable CommitmentResponse commitment,
    List<MatterTaskResponse> tasks,
    @Nullable PreReviewResult preReview,
    @Nullable List<StepClockResponse> steps) {

  /// What was handed in.
  ///
  /// @param round the how-manieth submission it is; a complete supplement begins the next
  /// @param receivedAt when it came
  /// @param told every material that a notice has named so far
  /// @param missing what was named and has not come
  record SubmissionResponse(
      int round, Instant receivedAt, List<String> told, List<String> missing) {

    static SubmissionResponse of(Submission submission) {
      return new SubmissionResponse(
          submission.round(), submission.receivedAt(), submission.told(), submission.missing());
    }
  }

  /// How long a step that is open may take.
  record StepClockResponse(int step, String name, ClockResponse clock) {}

  /// What a decision without examination rests on.
  ///
  /// @param check until when it must be checked whether it is kept
  /// @param kept what the last check found; absent before the first
  /// @param correction until when it must be put right
  record CommitmentResponse(
      @Nullable ClockResponse check,
      int checks,
      @Nullable Boolean kept,
      @Nullable ClockResponse correction) {}

  static FurtherResponse of(Matter matter, WorkingTime time, Locale locale) {
    Submission submission = matter.submission();
    return new FurtherResponse(
        clock(submission.acceptance(), matter, time, locale),
        SubmissionResponse.of(submission),
        clock(submission.supplement(), matter, time, locale),
        matter.clocks().procedures(),
        matter.clocks().extension(),
        clock(matter.clocks().delivery(), matter, time, locale),
        commitment(matter, time, locale),
        tasks(matter, _ -> Optional.empty()),
        matter.preReview(),
        null);
  }

  /// This with how long the steps may take that are open, and whether who has something is there.
  FurtherResponse with(
      List<StepClock> open,
      Function<Task, Optional<Presence>> presence,
      Matter matter,
      WorkingTime time,
      Locale locale) {
    return new FurtherResponse(
        acceptance,
        submission,
        supplement,
        procedures,
        extension,
        delivery,
        commitment,
        tasks(matter, presence),
        preReview,
        open.stream()
            .map(each ->
                new StepClockResponse(
                    each.step(),
                    each.name(),
                    ClockResponse.plain(each.run(), matter, time, locale)))
            .toList());
  }

  private static List<MatterTaskResponse> tasks(
      Matter matter, Function<Task, Optional<Presence>> presence) {
    return matter.tasks().stream()
        .map(task ->
            MatterTaskResponse.of(task, matter.steps().names(), presence.apply(task).orElse(null)))
        .toList();
  }

  private static @Nullable CommitmentResponse commitment(
      Matter matter, WorkingTime time, Locale locale) {
    Commitment commitment = matter.commitment();
    return commitment == null
        ? null
        : new CommitmentResponse(
            clock(commitment.check(), matter, time, locale),
            commitment.checks(),
            commitment.kept(),
            clock(commitment.correction(), matter, time, locale));
  }

  private static @Nullable ClockResponse clock(
      @Nullable LimitRun run, Matter matter, WorkingTime time, Locale locale) {
    return run == null ? null : ClockResponse.plain(run, matter, time, locale);
  }
}
