package cn.onestop.identity.session;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;

/// Why a session does not take what was asked for.
public sealed interface SessionRefusal extends Refusal {

  /// There is none of that name, or it is another person's.
  record UnknownSession() implements SessionRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "session-unknown";
    }
  }
}
