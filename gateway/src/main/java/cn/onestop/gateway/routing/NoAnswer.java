package cn.onestop.gateway.routing;

/// An instance gave no answer to a request.
final class NoAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// How far it got.
  enum Reason {
    /// No connection: the request was not sent.
    NOT_REACHED,
    /// The connection broke: the request may have been carried out.
    BROKE_OFF,
    /// Still at work when the time limit was over.
    TOO_SLOW
  }

  private final Reason reason;

  NoAnswer(Reason reason, Throwable cause) {
    super(reason + ": " + cause, cause, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
