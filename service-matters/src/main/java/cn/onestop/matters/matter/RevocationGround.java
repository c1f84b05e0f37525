package cn.onestop.matters.matter;

/// Why an acceptance or a decision is taken back.
enum RevocationGround {
  /// 容缺材料逾期未补: what was promised did not come.
  PROMISE_MISSED,
  /// 补交后仍不符合: what came is not in order.
  STILL_INCOMPLETE,
  /// 承诺不实: what the decision rests on is not so, and was not put right.
  COMMITMENT_NOT_KEPT
}
