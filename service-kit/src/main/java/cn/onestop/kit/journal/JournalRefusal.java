package cn.onestop.kit.journal;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import java.util.List;
import java.util.Map;

/// Why the journal does not take a change. Each has its own answer to the caller.
public sealed interface JournalRefusal extends Refusal {

  /// This refusal, to be thrown.
  default Refused refused() {
    return new Refused(this);
  }

  /// There is no such aggregate.
  record Unknown(String id) implements JournalRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "unknown";
    }
  }

  /// There is one already, made by another request.
  record Exists(String id) implements JournalRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "exists-already";
    }
  }

  /// The caller saw an older version than the one there is.
  record Stale(String id, long seen, long current) implements JournalRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.STALE;
    }

    @Override
    public String code() {
      return "stale-version";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(seen, current);
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("currentVersion", current);
    }
  }

  /// The idempotency key was used before with another body.
  record KeyReused(String id) implements JournalRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "idempotency-key-reused";
    }
  }

  /// Too many others changed the aggregate at the same time.
  record Contended(String id) implements JournalRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "contended";
    }
  }
}
