package cn.onestop.matters.draft.store;

import cn.onestop.matters.draft.TidyDrafts;
import com.mongodb.MongoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// At each beat: deletes forgotten drafts, and looks after filings that broke off.
public final class DraftsBeat {

  private static final Logger LOG = LoggerFactory.getLogger(DraftsBeat.class);

  private final MongoDrafts drafts;
  private final TidyDrafts tidying;

  public DraftsBeat(MongoDrafts drafts, TidyDrafts tidying) {
    this.drafts = drafts;
    this.tidying = tidying;
  }

  @Scheduled(fixedDelayString = "${onestop.drafts.beat:10m}")
  void beat() {
    try {
      drafts.declareIndexes();
      long forgotten = tidying.tidy();
      if (forgotten > 0) {
        LOG.info("deleted {} drafts that nobody had saved again", forgotten);
      }
    } catch (MongoException e) {
      LOG.warn("drafts wait for the store: {}", e.getClass().getSimpleName());
    }
  }
}
