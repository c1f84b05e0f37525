package cn.onestop.kit.refusal;

import org.jspecify.annotations.Nullable;

/// Carries a [Refusal] from where it was decided to where it is answered.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;
  private final @Nullable String centre;
  private final boolean hides;

  public Refused(Refusal refusal) {
    this(refusal, null, false);
  }

  private Refused(Refusal refusal, @Nullable String centre, boolean hides) {
    // A refusal is an everyday answer: no stack trace is taken for it.
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
    this.centre = centre;
    this.hides = hides;
  }

  /// Refused, about a thing of that centre.
  public static Refused at(String centre, Refusal refusal) {
    return new Refused(refusal, centre, false);
  }

  /// Refused as if the thing were not there, though it is, at that centre. Only the audit learns
  /// the difference.
  public static Refused hiding(String centre, Refusal unknown) {
    return new Refused(unknown, centre, true);
  }

  public Refusal refusal() {
    return refusal;
  }

  /// The centre of the thing it is about, if that is known. Never for the answer.
  public @Nullable String centre() {
    return centre;
  }

  /// Whether the answer denies a thing that is there. Never for the answer.
  public boolean hides() {
    return hides;
  }
}
