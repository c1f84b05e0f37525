package cn.onestop.matters.matter;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Handling;
import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.events.matters.CommitmentChecked;
import cn.onestop.events.matters.MatterAccepted.Tolerated;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterRevoked;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.matters.matter.CommitmentRefusal.CommitmentNotOpen;
import cn.onestop.matters.matter.CommitmentRefusal.CorrectionRuns;
import cn.onestop.matters.matter.IntakeRefusal.NotTolerable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is accepted or decided on the applicant's word, and what becomes of it if the word is not
/// kept: 容缺受理 and 告知承诺.
final class CommitmentRules {

  static final String KEPT = "KEPT";
  static final String NOT_KEPT = "NOT_KEPT";

  private CommitmentRules() {}

  /// What may come later.
  ///
  /// @param materials what is missing
  /// @param workingDays within how many working days it must come
  /// @param promise the applicant's written promise
  record Promised(List<String> materials, int workingDays, @Nullable String promise) {

    Promised {
      materials = materials.stream().map(String::strip).distinct().toList();
    }
  }

  /// 容缺受理: only what the guide says may come later is missing, so the main materials are there.
  static Decision<MatterEvent> acceptProvisionally(
      Matter matter,
      ItemContent guide,
      Promised promised,
      Instant at,
      Limits limits,
      WrittenReason reasons) {
    MatterMoves.must(matter, Operation.ACCEPT_PROVISIONALLY);
    List<String> tolerable =
        guide.materials().stream().filter(Material::tolerable).map(Material::materialName).toList();
    List<String> needed =
        promised.materials().stream().filter(it -> !tolerable.contains(it)).toList();
    if (!needed.isEmpty()) {
      throw new Refused(new NotTolerable(promised.materials(), needed, tolerable));
    }
    SealedEntry promise = reasons.required("supplement-promise", promised.promise(), "promise");
    PlainLimit within = Limits.tolerated(promised.workingDays());
    Tolerated tolerated =
        new Tolerated(
            promised.materials(),
            within,
            limits.due(within, matter.item(), at),
            promise.reference());
    return MatterRules.accepted(matter, at, limits, null, tolerated, null).sealing(promise);
  }

  /// 告知承诺: where the guide offers it and the applicant chooses it.
  static Decision<MatterEvent> acceptOnCommitment(
      Matter matter,
      ItemContent guide,
      @Nullable String commitment,
      Instant at,
      Limits limits,
      WrittenReason reasons) {
    MatterMoves.must(matter, Operation.ACCEPT_ON_COMMITMENT);
    Handling handling = guide.handling();
    if (handling == null || !Boolean.TRUE.equals(handling.commitmentSupported())) {
      throw new Refused(new CommitmentNotOpen());
    }
    SealedEntry given = reasons.required("commitment", commitment, "commitment");
    return MatterRules.accepted(matter, at, limits, null, null, given.reference()).sealing(given);
  }

  /// What a check found.
  ///
  /// @param workingDays within how many working days it must be put right
  /// @param reason what was found
  record Found(boolean kept, int workingDays, @Nullable String reason) {}

  /// 核查: what is not so has to be put right first.
  static Decision<MatterEvent> check(
      Matter matter, Found found, Instant at, Limits limits, WrittenReason reasons) {
    MatterMoves.must(matter, Operation.CHECK_COMMITMENT);
    int check = commitment(matter).checks() + 1;
    String reference = "commitment-check-" + check;
    if (found.kept()) {
      SealedEntry why = reasons.optional(reference, found.reason(), "reason");
      Decision<MatterEvent> decision =
          Decision.at(
              at,
              new CommitmentChecked(
                  matter.number(), check, KEPT, null, null, why == null ? null : why.reference()));
      return why == null ? decision : decision.sealing(why);
    }
    SealedEntry why = reasons.required(reference, found.reason(), "reason");
    PlainLimit within = Limits.correction(found.workingDays());
    return Decision.<MatterEvent>at(
            at,
            new CommitmentChecked(
                matter.number(),
                check,
                NOT_KEPT,
                within,
                limits.due(within, matter.item(), at),
                why.reference()))
        .sealing(why);
  }

  /// 撤销: the acceptance whose supplement is not in order, or the decision whose commitment was not
  /// put right in time.
  static Decision<MatterEvent> revoke(
      Matter matter, @Nullable String reason, Instant at, WrittenReason reasons) {
    MatterMoves.must(matter, Operation.REVOKE);
    boolean acceptance = matter.state() == MatterState.ACCEPTED_PROVISIONALLY;
    if (!acceptance) {
      LimitRun correction = commitment(matter).correction();
      if (correction == null || !correction.isPast(at)) {
        throw new Refused(new CorrectionRuns());
      }
    }
    SealedEntry why = reasons.required("revocation-reason", reason, "reason");
    return revoked(
        matter,
        acceptance ? "ACCEPTANCE" : "DECISION",
        acceptance ? RevocationGround.STILL_INCOMPLETE : RevocationGround.COMMITMENT_NOT_KEPT,
        at,
        why);
  }

  /// 撤销受理 at the moment by which what was promised had to be there.
  static Decision<MatterEvent> promiseMissed(Matter matter, Instant due, WrittenReason reasons) {
    MatterMoves.must(matter, Operation.DEEM_REVOKED);
    SealedEntry why =
        reasons.seal(
            "revocation-reason",
            "容缺受理后逾期未补交承诺的材料：" + String.join("、", matter.submission().missing()));
    return revoked(matter, "ACCEPTANCE", RevocationGround.PROMISE_MISSED, due, why);
  }

  private static Decision<MatterEvent> revoked(
      Matter matter, String what, RevocationGround ground, Instant at, SealedEntry why) {
    return Decision.<MatterEvent>at(
            at,
            new MatterRevoked(matter.number(), what, ground.name(), why.reference(), Remedy.told()))
        .sealing(why);
  }

  private static Commitment commitment(Matter matter) {
    return Objects.requireNonNull(matter.commitment(), "a matter decided on a commitment");
  }
}
