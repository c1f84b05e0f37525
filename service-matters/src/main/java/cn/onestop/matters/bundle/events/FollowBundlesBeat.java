package cn.onestop.matters.bundle.events;

import cn.onestop.kit.views.ViewReader;
import cn.onestop.matters.bundle.FollowBundle;
import com.mongodb.MongoException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// At each beat: carries on every bundle that is not over. Two instances that do so at once do no
/// harm.
public final class FollowBundlesBeat {

  private static final Logger LOG = LoggerFactory.getLogger(FollowBundlesBeat.class);
  private static final int PAGE = 200;

  private final ViewReader<?> bundles;
  private final FollowBundle following;

  public FollowBundlesBeat(ViewReader<?> bundles, FollowBundle following) {
    this.bundles = bundles;
    this.following = following;
  }

  @Scheduled(fixedDelayString = "${onestop.matters.bundles-beat:5s}")
  void beat() {
    try {
      int moved = pass();
      if (moved > 0) {
        LOG.info("carried on {} bundles", moved);
      }
    } catch (MongoException e) {
      LOG.warn("bundles wait for the store: {}", e.getClass().getSimpleName());
    }
  }

  private int pass() {
    int moved = 0;
    @Nullable String after = null;
    List<ViewReader.Listed> page;
    do {
      page = bundles.list(BundlesView.FOLLOWED, "", after, PAGE);
      for (ViewReader.Listed listed : page) {
        moved += moved(listed.id()) ? 1 : 0;
        after = listed.id();
      }
    } while (page.size() == PAGE);
    return moved;
  }

  /// One that cannot be carried on does not keep others from it.
  private boolean moved(String bundle) {
    try {
      return following.follow(bundle);
    } catch (MongoException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("bundle {} could not be carried on, others go on", bundle, e);
      return false;
    }
  }
}
