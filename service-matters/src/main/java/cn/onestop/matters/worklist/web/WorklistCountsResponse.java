package cn.onestop.matters.worklist.web;

import cn.onestop.matters.worklist.CountWorklist.Count;
import cn.onestop.matters.worklist.WorklistCount;
import java.time.Instant;
import java.util.List;

/// How much of what is open in the caller's sight.
///
/// @param at the office's time at which it was counted
record WorklistCountsResponse(Instant at, List<WorklistCountResponse> counts) {

  static WorklistCountsResponse of(Instant at, List<Count> counts) {
    return new WorklistCountsResponse(at, counts.stream().map(WorklistCountResponse::of).toList());
  }

  /// One count.
  ///
  /// @param query what to ask `GET /api/v1/matters` for, to list exactly these
  record WorklistCountResponse(WorklistCount count, long matters, String query) {

    static WorklistCountResponse of(Count count) {
      return new WorklistCountResponse(count.what(), count.matters(), count.standing().query());
    }
  }
}
