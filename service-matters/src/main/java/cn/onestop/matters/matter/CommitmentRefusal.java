package cn.onestop.matters.matter;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;

/// Why a commitment 告知承诺 is neither taken, checked nor its decision revoked.
public sealed interface CommitmentRefusal extends Refusal {

  /// The guide does not offer that a commitment takes the place of the examination.
  record CommitmentNotOpen() implements CommitmentRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "matter-commitment-not-open";
    }
  }

  /// No commitment is to be checked.
  record NothingToCheck() implements CommitmentRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-nothing-to-check";
    }
  }

  /// No check has found that a commitment is not kept.
  record NothingToRevoke() implements CommitmentRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-nothing-to-revoke";
    }
  }

  /// The applicant still has time to put it right.
  record CorrectionRuns() implements CommitmentRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-correction-runs";
    }
  }

  /// What a decision rests on is kept until it was checked.
  record CommitmentUnchecked() implements CommitmentRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "matter-commitment-unchecked";
    }
  }
}
