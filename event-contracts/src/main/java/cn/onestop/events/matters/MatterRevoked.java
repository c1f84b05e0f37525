package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import java.util.List;

/// An acceptance or a decision was taken back (撤销).
///
/// @param what `ACCEPTANCE` 受理, `DECISION` 决定
/// @param ground `PROMISE_MISSED` 容缺材料逾期未补, `STILL_INCOMPLETE` 补交后仍不符合, `COMMITMENT_NOT_KEPT` 承诺不实
/// @param reason the written reason, sealed
/// @param remedies what the applicant was told they can do against it: `RECONSIDERATION` 行政复议,
///   `LITIGATION` 行政诉讼
@EventType("cn.onestop.matters.matter-revoked.v1")
public record MatterRevoked(
    String number, String what, String ground, SealedReference reason, List<String> remedies)
    implements MatterEvent {

  public MatterRevoked {
    remedies = List.copyOf(remedies);
  }
}
