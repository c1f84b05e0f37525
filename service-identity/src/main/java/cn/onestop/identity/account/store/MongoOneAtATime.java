package cn.onestop.identity.account.store;

import cn.onestop.identity.account.AccountRefusal;
import cn.onestop.identity.account.OneAtATime;
import cn.onestop.kit.refusal.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;

/// One at a time of all instances, by a lease in the store.
public final class MongoOneAtATime implements OneAtATime {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final LockProvider leases;
  private final Clock system;

  public MongoOneAtATime(LockProvider leases, Clock system) {
    this.leases = leases;
    this.system = system;
  }

  @Override
  public <T> T alone(Supplier<T> work) {
    var lease =
        leases
            .lock(new LockConfiguration(system.instant(), "administrators", LONGEST, Duration.ZERO))
            .orElseThrow(() -> new Refused(new AccountRefusal.OthersAtWork()));
    try {
      return work.get();
    } finally {
      lease.unlock();
    }
  }
}
