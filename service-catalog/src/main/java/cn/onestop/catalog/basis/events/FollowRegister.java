package cn.onestop.catalog.basis.events;

import cn.onestop.catalog.basis.LegalRegister;
import cn.onestop.catalog.basis.RegisterAtHand;
import cn.onestop.catalog.legal.LegalTexts;
import com.mongodb.MongoException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Keeps the register at hand up to the list of legal texts, whichever instance writes the list.
///
/// Once a second it asks how many facts the list has taken. When that changes it reads the list,
/// and goes on reading it for a while: the number is written a moment before the list is. Now and
/// then it reads the list anyway.
public final class FollowRegister {

  private static final Logger LOG = LoggerFactory.getLogger(FollowRegister.class);
  private static final long SETTLING = Duration.ofSeconds(10).toNanos();
  private static final long ANYWAY = Duration.ofMinutes(5).toNanos();

  private final LegalTexts texts;
  private final RegisterAtHand atHand;
  private @Nullable Long edition;
  private long changed;
  private long read;

  public FollowRegister(LegalTexts texts, RegisterAtHand atHand) {
    this.texts = texts;
    this.atHand = atHand;
  }

  @Scheduled(fixedDelayString = "${onestop.catalog.register-beat:1s}")
  void beat() {
    try {
      follow(System.nanoTime());
    } catch (MongoException e) {
      LOG.warn("the register waits for the store: {}", e.getClass().getSimpleName());
    }
  }

  private void follow(long now) {
    var taken = texts.edition();
    if (edition == null || taken != edition) {
      changed = now;
    }
    if (now - changed <= SETTLING || now - read >= ANYWAY) {
      atHand.learn(new LegalRegister(texts.all()));
      read = now;
    }
    edition = taken;
  }
}
