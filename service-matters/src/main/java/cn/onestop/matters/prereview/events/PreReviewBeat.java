package cn.onestop.matters.prereview.events;

import cn.onestop.kit.views.ViewReader;
import cn.onestop.matters.prereview.LapsePreReviews;
import cn.onestop.matters.prereview.TakeUpPreReview;
import cn.onestop.matters.worklist.events.FilingsUnderChecks;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.MongoException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// At each beat: ends pre-reviews whose time has come, and those under which an application was
/// filed whose filing broke off before it said so.
public final class PreReviewBeat {

  private static final Logger LOG = LoggerFactory.getLogger(PreReviewBeat.class);
  private static final int PAGE = 200;

  private final ViewReader<?> preReviews;
  private final ViewReader<?> matters;
  private final Consumer<String> takeOut;
  private final TakeUpPreReview takingUp;
  private final LapsePreReviews lapsing;
  private final OfficeClock clock;

  /// @param preReviews the view that keeps the list of those that lapse
  /// @param matters the view that keeps the list of filings under pre-reviews
  /// @param takeOut takes a filing that is dealt with out of that list
  public PreReviewBeat(
      ViewReader<?> preReviews,
      ViewReader<?> matters,
      Consumer<String> takeOut,
      TakeUpPreReview takingUp,
      LapsePreReviews lapsing,
      OfficeClock clock) {
    this.preReviews = preReviews;
    this.matters = matters;
    this.takeOut = takeOut;
    this.takingUp = takingUp;
    this.lapsing = lapsing;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${onestop.deemed-acts-beat:5s}")
  void beat() {
    try {
      // What was filed in time does not lapse.
      filed();
      lapsed(clock.now());
    } catch (MongoException e) {
      LOG.warn("pre-reviews wait for the store: {}", e.getClass().getSimpleName());
    }
  }

  private void filed() {
    @Nullable String after = null;
    List<ViewReader.Listed> page;
    do {
      page = matters.list(FilingsUnderChecks.LIST, "", after, PAGE);
      for (ViewReader.Listed listed : page) {
        after = listed.id();
        FilingsUnderChecks.Filing filing = FilingsUnderChecks.read(listed);
        looked(
            filing.check(),
            () -> {
              takingUp.filed(filing.check(), filing.matter(), filing.at(), filing.by());
              takeOut.accept(listed.id());
            });
      }
    } while (page.size() == PAGE);
  }

  private void lapsed(Instant now) {
    @Nullable String after = null;
    String end = now.toString();
    List<String> page;
    do {
      page =
          preReviews.list(PreReviewsView.LAPSES, "", after, PAGE).stream()
              .map(ViewReader.Listed::id)
              .takeWhile(place -> place.compareTo(end) < 0)
              .toList();
      for (String place : page) {
        after = place;
        String id = place.substring(place.indexOf('/') + 1);
        looked(id, () -> lapsing.settle(id, now));
      }
    } while (page.size() == PAGE);
  }

  /// One that cannot be looked at does not keep others from it.
  private static void looked(String which, Runnable work) {
    try {
      work.run();
    } catch (MongoException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("pre-review {} could not be looked at, others go on", which, e);
    }
  }
}
