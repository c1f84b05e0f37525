package cn.onestop.matters;

import cn.onestop.events.Topics;
import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.audit.Openings;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.matters.consultation.BegunFilings;
import cn.onestop.matters.consultation.Consultation;
import cn.onestop.matters.consultation.ConsultationDesk;
import cn.onestop.matters.consultation.ConsultationEvolution;
import cn.onestop.matters.consultation.ConsultationLists;
import cn.onestop.matters.consultation.ConsultationTexts;
import cn.onestop.matters.consultation.FileFromConsultation;
import cn.onestop.matters.consultation.Guides;
import cn.onestop.matters.consultation.OpenConsultation;
import cn.onestop.matters.consultation.Receivers;
import cn.onestop.matters.consultation.UnmaskVisitor;
import cn.onestop.matters.consultation.events.ConsultationsView;
import cn.onestop.matters.consultation.events.KeptConsultations;
import cn.onestop.matters.consultation.store.BrokenFilingsBeat;
import cn.onestop.matters.consultation.store.MongoBegunFilings;
import cn.onestop.matters.draft.DraftDesk;
import cn.onestop.matters.draft.FileDraft;
import cn.onestop.matters.draft.TidyDrafts;
import cn.onestop.matters.draft.store.DraftsBeat;
import cn.onestop.matters.draft.store.MongoDrafts;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.FiledFromDraft;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what comes before a filing: consultations and drafts.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ConsultationsSettings.class, DraftsSettings.class})
class CounterConfiguration {

  /// The journals of consultations.
  static final AggregateType<Consultation, ConsultationEvent> CONSULTATIONS =
      new AggregateType<>(
          "consultations",
          "q-",
          Topics.CONSULTATIONS,
          "/onestop/matters",
          Consultation.class,
          EventTypes.of(ConsultationEvent.class),
          new ConsultationEvolution());

  @Bean
  Journals<Consultation, ConsultationEvent> consultationJournals(JournalRegistry registry) {
    return registry.open(CONSULTATIONS);
  }

  @Bean
  ConsultationLists consultationLists(ViewRegistry views) {
    return new ConsultationLists(new KeptConsultations(views.run(new ConsultationsView())));
  }

  @Bean
  Guides guides(ServiceItems items, Calendars calendars, OfficeClock clock) {
    return new Guides(items, calendars, clock);
  }

  @Bean
  OpenConsultation openConsultation(
      Journals<Consultation, ConsultationEvent> journals,
      Guides guides,
      Commands commands,
      Sealing sealing,
      ConsultationsSettings settings) {
    return new OpenConsultation(journals, guides, commands, sealing, settings.within());
  }

  @Bean
  ConsultationDesk consultationDesk(
      Journals<Consultation, ConsultationEvent> journals,
      Guides guides,
      Posts posts,
      Offices offices,
      Sealing sealing,
      OfficeClock clock) {
    return new ConsultationDesk(journals, guides, new Receivers(posts, offices), sealing, clock);
  }

  @Bean
  ConsultationTexts consultationTexts(Sealing sealing) {
    return new ConsultationTexts(sealing);
  }

  @Bean
  UnmaskVisitor unmaskVisitor(ConsultationDesk desk, ConsultationTexts texts, Openings openings) {
    return new UnmaskVisitor(desk, texts, openings);
  }

  @Bean
  BegunFilings begunFilings(MongoDatabase database) {
    return new MongoBegunFilings(database, Clock.systemUTC());
  }

  @Bean
  FileFromConsultation fileFromConsultation(
      ConsultationDesk desk,
      Journals<Consultation, ConsultationEvent> journals,
      Journals<Matter, MatterEvent> matters,
      FileMatter filing,
      FiledFromDraft drafts,
      ConsultationTexts texts,
      BegunFilings begun,
      Commands commands) {
    return new FileFromConsultation(
        desk, journals, matters, filing, drafts, texts, begun, commands);
  }

  @Bean
  BrokenFilingsBeat brokenFilingsBeat(BegunFilings begun, FileFromConsultation filing) {
    return new BrokenFilingsBeat(begun, filing);
  }

  @Bean
  MongoDrafts drafts(MongoDatabase database) {
    return new MongoDrafts(database, Clock.systemUTC());
  }

  @Bean
  DraftDesk draftDesk(
      MongoDrafts drafts,
      Sealing sealing,
      KeyedDigests digests,
      OfficeClock clock,
      DraftsSettings settings) {
    return new DraftDesk(drafts, sealing, digests, clock, settings.kept());
  }

  @Bean
  FileDraft fileDraft(MongoDrafts drafts, TidyDrafts tidying) {
    return new FileDraft(drafts, tidying);
  }

  @Bean
  TidyDrafts tidyDrafts(
      MongoDrafts drafts, Journals<Matter, MatterEvent> matters, OfficeClock clock) {
    return new TidyDrafts(drafts, matters, clock);
  }

  @Bean
  DraftsBeat draftsBeat(MongoDrafts drafts, TidyDrafts tidying) {
    return new DraftsBeat(drafts, tidying);
  }
}
