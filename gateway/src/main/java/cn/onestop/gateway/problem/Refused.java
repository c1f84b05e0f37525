package cn.onestop.gateway.problem;

/// Carries a problem to the place where it is written down.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /// A refusal is an answer, not a defect: no stack trace is taken.
  public Refused(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
