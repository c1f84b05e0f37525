package cn.onestop.matters;

import cn.onestop.events.Topics;
import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.kit.audit.Openings;
import cn.onestop.kit.calendars.AwaitingCalendar;
import cn.onestop.kit.calendars.CalendarBeat;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.calendars.CountAwaited;
import cn.onestop.kit.codes.SecretCodes;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.prereview.ChangedGuide;
import cn.onestop.matters.prereview.LapsePreReviews;
import cn.onestop.matters.prereview.OpenPreReview;
import cn.onestop.matters.prereview.PreReview;
import cn.onestop.matters.prereview.PreReviewDesk;
import cn.onestop.matters.prereview.PreReviewErasedWithMatter;
import cn.onestop.matters.prereview.PreReviewEvolution;
import cn.onestop.matters.prereview.PreReviewLine;
import cn.onestop.matters.prereview.PreReviewList;
import cn.onestop.matters.prereview.PreReviewNumbers;
import cn.onestop.matters.prereview.PreReviewProgress;
import cn.onestop.matters.prereview.PreReviewRules;
import cn.onestop.matters.prereview.SubmitPreReview;
import cn.onestop.matters.prereview.TakeUpPreReview;
import cn.onestop.matters.prereview.events.KeptPreReviewLines;
import cn.onestop.matters.prereview.events.PreReviewBeat;
import cn.onestop.matters.prereview.events.PreReviewsView;
import cn.onestop.matters.prereview.store.MongoPreReviewNumbers;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.matters.worklist.WorklistEntry;
import cn.onestop.matters.worklist.events.FilingsUnderChecks;
import cn.onestop.matters.worklist.events.WorklistView;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the check before the filing 预审.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PreReviewSettings.class)
class PreReviewConfiguration {

  /// The journals of pre-reviews.
  static final AggregateType<PreReview, PreReviewEvent> PRE_REVIEWS =
      new AggregateType<>(
          "pre_reviews",
          "pr-",
          Topics.PRE_REVIEWS,
          "/onestop/matters",
          PreReview.class,
          EventTypes.of(PreReviewEvent.class),
          new PreReviewEvolution());

  @Bean
  Journals<PreReview, PreReviewEvent> preReviewJournals(JournalRegistry registry) {
    return registry.open(PRE_REVIEWS);
  }

  @Bean
  PreReviewNumbers preReviewNumbers(MongoDatabase database) {
    return new MongoPreReviewNumbers(database);
  }

  @Bean
  SubmitPreReview submitPreReview(
      Journals<PreReview, PreReviewEvent> journals,
      ServiceItems items,
      PreReviewNumbers numbers,
      Calendars calendars,
      PreReviewSettings settings,
      Commands commands,
      Sealing sealing,
      OfficeClock clock) {
    return new SubmitPreReview(
        journals, items, numbers, calendars, settings.rules(), commands, sealing, clock);
  }

  @Bean
  LapsePreReviews lapsePreReviews(Journals<PreReview, PreReviewEvent> journals) {
    return new LapsePreReviews(journals);
  }

  @Bean
  PreReviewDesk preReviewDesk(
      Journals<PreReview, PreReviewEvent> journals,
      PreReviewNumbers numbers,
      ServiceItems items,
      LapsePreReviews lapsing,
      Calendars calendars,
      PreReviewSettings settings,
      Sealing sealing,
      OfficeClock clock) {
    return new PreReviewDesk(
        journals, numbers, items, lapsing, calendars, settings.rules(), sealing, clock);
  }

  @Bean
  ChangedGuide changedGuide(ServiceItems items) {
    return new ChangedGuide(items);
  }

  @Bean
  TakeUpPreReview takeUpPreReview(
      Journals<PreReview, PreReviewEvent> journals,
      PreReviewNumbers numbers,
      LapsePreReviews lapsing,
      ChangedGuide changed,
      SealedTexts texts,
      Commands commands,
      OfficeClock clock) {
    return new TakeUpPreReview(journals, numbers, lapsing, changed, texts, commands, clock);
  }

  @Bean
  PreReviewErasedWithMatter preReviewErasedWithMatter(
      Journals<PreReview, PreReviewEvent> journals,
      PreReviewNumbers numbers,
      TakeUpPreReview takingUp,
      MatterDesk matters) {
    return new PreReviewErasedWithMatter(journals, numbers, takingUp, matters);
  }

  @Bean
  PreReviewProgress preReviewProgress(
      Journals<PreReview, PreReviewEvent> journals,
      PreReviewNumbers numbers,
      KeyedDigests digests) {
    return new PreReviewProgress(journals, numbers, new SecretCodes(digests, "pre-review"));
  }

  @Bean
  OpenPreReview openPreReview(PreReviewDesk desk, SealedTexts texts, Openings openings) {
    return new OpenPreReview(desk, texts, openings);
  }

  @Bean
  ViewReader<PreReviewLine> preReviewsView(ViewRegistry views) {
    return views.run(new PreReviewsView());
  }

  @Bean
  PreReviewList preReviewList(ViewReader<PreReviewLine> preReviewsView) {
    return new PreReviewList(new KeptPreReviewLines(preReviewsView));
  }

  @Bean
  PreReviewBeat preReviewBeat(
      ViewReader<PreReviewLine> preReviewsView,
      ViewReader<WorklistEntry> worklistView,
      ViewRegistry views,
      TakeUpPreReview takingUp,
      LapsePreReviews lapsing,
      OfficeClock clock) {
    return new PreReviewBeat(
        preReviewsView,
        worklistView,
        id -> views.takeOut(WorklistView.NAME, FilingsUnderChecks.LIST, id),
        takingUp,
        lapsing,
        clock);
  }

  @Bean
  CalendarBeat preReviewCalendarBeat(
      Calendars calendars,
      Journals<PreReview, PreReviewEvent> journals,
      ViewReader<PreReviewLine> preReviewsView,
      MeterRegistry metrics) {
    AwaitingCalendar awaiting = new AwaitingCalendar(preReviewsView);
    return new CalendarBeat(
        calendars,
        new CountAwaited<>(journals, awaiting, calendars, PreReviewRules::countAwaited),
        awaiting,
        metrics,
        "onestop.matters.pre-reviews.awaiting.calendar");
  }
}
