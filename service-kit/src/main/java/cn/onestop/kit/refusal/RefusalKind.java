package cn.onestop.kit.refusal;

/// What sort of "no" a refusal is; the caller's side tells them apart by the HTTP status.
public enum RefusalKind {
  /// What was sent makes no sense in itself.
  INVALID(400),
  /// Nobody is signed in, and this needs someone.
  UNAUTHENTICATED(401),
  /// The caller may not do this, whatever its state.
  FORBIDDEN(403),
  /// There is no such thing, or the caller must not learn that there is.
  NOT_FOUND(404),
  /// Allowed to this caller, but not in the state the thing is in now.
  ILLEGAL_NOW(409),
  /// The caller has seen an older version than the one that is there.
  STALE(412),
  /// Well formed, but a rule of the office speaks against it.
  UNPROCESSABLE(422),
  /// The call must say which version it means.
  PRECONDITION_REQUIRED(428),
  /// The caller has as much of it as one caller may have.
  TOO_MANY(429),
  /// This instance can take on no more, or is stopping; it may be asked again.
  BUSY(503);

  private final int status;

  RefusalKind(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
