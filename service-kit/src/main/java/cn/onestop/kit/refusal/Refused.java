package cn.onestop.kit.refusal;

/// Carries a [Refusal] from where it was decided to where it is answered.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  public Refused(Refusal refusal) {
    // A refusal is an everyday answer: no stack trace is taken for it.
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
