package cn.onestop.matters.worklist.events;

import cn.onestop.kit.views.ViewReader;
import cn.onestop.matters.matter.SettleDeemedActs;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.MongoException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// At each beat: looks at the matters on which time itself acts by now.
public final class DeemedActsBeat {

  private static final Logger LOG = LoggerFactory.getLogger(DeemedActsBeat.class);
  private static final int PAGE = 200;

  private final AwaitedActs awaited;
  private final SettleDeemedActs settling;
  private final OfficeClock clock;

  /// @param worklist the view that keeps the list of what is awaited
  public DeemedActsBeat(ViewReader<?> worklist, SettleDeemedActs settling, OfficeClock clock) {
    this.awaited = new AwaitedActs(worklist);
    this.settling = settling;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${onestop.deemed-acts-beat:5s}")
  void beat() {
    try {
      int settled = pass(clock.now());
      if (settled > 0) {
        LOG.info("wrote down {} acts that time had brought about", settled);
      }
    } catch (MongoException e) {
      LOG.warn("deemed acts wait for the store: {}", e.getClass().getSimpleName());
    }
  }

  private int pass(Instant now) {
    int settled = 0;
    @Nullable String after = null;
    List<String> page;
    do {
      page = awaited.page(now, after, PAGE);
      for (String place : page) {
        settled += settled(AwaitedActs.matterOf(place)) ? 1 : 0;
        after = place;
      }
    } while (page.size() == PAGE);
    return settled;
  }

  /// One that cannot be looked at does not keep others from it.
  private boolean settled(String matter) {
    try {
      return settling.settle(matter);
    } catch (MongoException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("matter {} could not be looked at, others go on", matter, e);
      return false;
    }
  }
}
