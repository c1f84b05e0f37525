package cn.onestop.matters.number.store;

import cn.onestop.matters.number.SettleNumbers;
import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// At each beat: looks at the numbers that were reserved long ago. Two instances that do so at once
/// do no harm.
public final class SettleNumbersBeat {

  private static final Logger LOG = LoggerFactory.getLogger(SettleNumbersBeat.class);

  /// Longer than any request takes.
  private static final Duration LONG_ENOUGH = Duration.ofHours(1);

  private final SettleNumbers settling;
  private final Clock system;

  public SettleNumbersBeat(SettleNumbers settling, Clock system) {
    this.settling = settling;
    this.system = system;
  }

  @Scheduled(fixedDelayString = "${onestop.matters.numbers-beat:1m}", initialDelayString = "1m")
  void beat() {
    try {
      int closed = settling.settle(system.instant().minus(LONG_ENOUGH));
      if (closed > 0) {
        LOG.info("closed {} case numbers that no matter has", closed);
      }
    } catch (MongoException e) {
      LOG.warn("reserved numbers wait for the store: {}", e.getClass().getSimpleName());
    }
  }
}
