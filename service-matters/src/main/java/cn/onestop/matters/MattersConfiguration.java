package cn.onestop.matters;

import cn.onestop.events.Topics;
import cn.onestop.events.matters.CalendarEvent;
import cn.onestop.events.matters.CaseFileEvent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.audit.AuditOfThings;
import cn.onestop.kit.audit.Openings;
import cn.onestop.kit.calendars.AwaitingCalendar;
import cn.onestop.kit.calendars.CalendarBeat;
import cn.onestop.kit.calendars.CalendarImport;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.calendars.CountAwaited;
import cn.onestop.kit.codes.SecretCodes;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.Holdings;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.offices.People;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.kit.web.ProblemTexts;
import cn.onestop.matters.calendar.CalendarEvolution;
import cn.onestop.matters.calendar.ImportCalendar;
import cn.onestop.matters.casefile.CaseFile;
import cn.onestop.matters.casefile.CaseFileDesk;
import cn.onestop.matters.casefile.CaseFileEvolution;
import cn.onestop.matters.casefile.store.GridFsContents;
import cn.onestop.matters.casefile.store.LooseContents;
import cn.onestop.matters.dispatch.KnownStaff;
import cn.onestop.matters.dispatch.Staff;
import cn.onestop.matters.matter.ApplicantMarks;
import cn.onestop.matters.matter.ClaimDesk;
import cn.onestop.matters.matter.CommitmentDesk;
import cn.onestop.matters.matter.DueDateRules;
import cn.onestop.matters.matter.EarlierChecks;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.IntakeDesk;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.MatterEvolution;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.matter.MoveDueDates;
import cn.onestop.matters.matter.Offers;
import cn.onestop.matters.matter.ProcedureDesk;
import cn.onestop.matters.matter.ReceiptProgress;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.matter.SettleDeemedActs;
import cn.onestop.matters.matter.StepDoers;
import cn.onestop.matters.matter.UnmaskApplicant;
import cn.onestop.matters.matter.store.MongoMatterNumbers;
import cn.onestop.matters.number.HeldNumbers;
import cn.onestop.matters.number.NumberLedger;
import cn.onestop.matters.number.NumberSequence;
import cn.onestop.matters.number.SettleNumbers;
import cn.onestop.matters.number.store.SettleNumbersBeat;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.matters.serviceitem.events.CopiedServiceItems;
import cn.onestop.matters.serviceitem.events.ItemsView;
import cn.onestop.matters.worklist.WorklistEntry;
import cn.onestop.matters.worklist.events.DeemedActsBeat;
import cn.onestop.matters.worklist.events.MovedDatesBeat;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Wires the concepts to store, events and each other.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MattersSettings.class)
class MattersConfiguration {

  /// The journals of matters.
  static final AggregateType<Matter, MatterEvent> MATTERS =
      new AggregateType<>(
          "matters",
          "m-",
          Topics.MATTERS,
          "/onestop/matters",
          Matter.class,
          EventTypes.of(MatterEvent.class),
          new MatterEvolution(),
          true);

  /// The case files of matters.
  static final AggregateType<CaseFile, CaseFileEvent> CASE_FILES =
      new AggregateType<>(
          "case_files",
          "cf-",
          Topics.CASE_FILES,
          "/onestop/matters",
          CaseFile.class,
          EventTypes.of(CaseFileEvent.class),
          new CaseFileEvolution());

  /// The imports of working calendars.
  static final AggregateType<CalendarImport, CalendarEvent> CALENDARS =
      new AggregateType<>(
          "calendar_imports",
          "y-",
          Topics.CALENDARS,
          "/onestop/matters",
          CalendarImport.class,
          EventTypes.of(CalendarEvent.class),
          new CalendarEvolution());

  @Bean
  RightsTable mattersRights() {
    return MattersRights.TABLE;
  }

  @Bean
  ProblemTexts mattersProblemTexts() {
    return new ProblemTexts("cn/onestop/matters/problems");
  }

  @Bean
  Journals<Matter, MatterEvent> matterJournals(JournalRegistry registry) {
    return registry.open(MATTERS);
  }

  @Bean
  MongoMatterNumbers matterNumbers(MongoDatabase database) {
    return new MongoMatterNumbers(database, Clock.systemUTC());
  }

  @Bean
  NumberSequence numberSequence(NumberLedger ledger, Journals<Matter, MatterEvent> journals) {
    return new NumberSequence(ledger, journals);
  }

  @Bean
  SettleNumbersBeat settleNumbersBeat(
      NumberLedger ledger,
      Journals<Matter, MatterEvent> journals,
      HeldNumbers held,
      OfficeClock clock) {
    return new SettleNumbersBeat(
        new SettleNumbers(ledger, journals, held, clock), Clock.systemUTC());
  }

  @Bean
  ServiceItems serviceItems(ViewRegistry views) {
    return new CopiedServiceItems(views.run(new ItemsView()));
  }

  @Bean
  Calendars calendars(ViewRegistry views, MattersSettings settings) {
    return Calendars.follow(views, settings.hours());
  }

  @Bean
  ImportCalendar importCalendar(JournalRegistry registry, Commands commands) {
    return new ImportCalendar(registry.open(CALENDARS), commands);
  }

  @Bean
  FileMatter fileMatter(
      Journals<Matter, MatterEvent> journals,
      ServiceItems items,
      MatterNumbers numbers,
      Offices offices,
      Calendars calendars,
      EarlierChecks checks,
      Commands commands,
      Sealing sealing,
      ApplicantMarks marks,
      OfficeClock clock) {
    StepDoers doers = new StepDoers(offices::ofCentre);
    return new FileMatter(
        journals, items, numbers, doers, calendars, checks, commands, sealing, marks, clock);
  }

  @Bean
  MatterDesk matterDesk(
      Journals<Matter, MatterEvent> journals,
      MatterNumbers numbers,
      ServiceItems items,
      SettleDeemedActs deemed,
      Calendars calendars,
      Sealing sealing,
      People people,
      Staff staff,
      OfficeClock clock) {
    return new MatterDesk(
        journals, numbers, items, deemed, calendars, sealing, people, staff, clock);
  }

  @Bean
  Staff staff(Posts posts, Holdings holdings) {
    return new KnownStaff(posts, holdings);
  }

  @Bean
  ClaimDesk claimDesk(MatterDesk matterDesk, Staff staff, OfficeClock clock) {
    return new ClaimDesk(matterDesk, staff, clock);
  }

  @Bean
  IntakeDesk intakeDesk(MatterDesk matterDesk, Calendars calendars, OfficeClock clock) {
    return new IntakeDesk(matterDesk, calendars, clock);
  }

  @Bean
  CommitmentDesk commitmentDesk(MatterDesk matterDesk, Calendars calendars, OfficeClock clock) {
    return new CommitmentDesk(matterDesk, calendars, clock);
  }

  @Bean
  ProcedureDesk procedureDesk(MatterDesk matterDesk, Calendars calendars, OfficeClock clock) {
    return new ProcedureDesk(matterDesk, calendars, clock);
  }

  @Bean
  SettleDeemedActs settleDeemedActs(
      Journals<Matter, MatterEvent> journals,
      Calendars calendars,
      Sealing sealing,
      OfficeClock clock) {
    return new SettleDeemedActs(journals, calendars, sealing, clock);
  }

  @Bean
  DeemedActsBeat deemedActsBeat(
      ViewReader<WorklistEntry> worklistView, SettleDeemedActs settling, OfficeClock clock) {
    return new DeemedActsBeat(worklistView, settling, clock);
  }

  @Bean
  SealedTexts sealedTexts(Sealing sealing) {
    return new SealedTexts(sealing);
  }

  @Bean
  UnmaskApplicant unmaskApplicant(MatterDesk desk, SealedTexts texts, Openings openings) {
    return new UnmaskApplicant(desk, texts, openings);
  }

  @Bean
  Journals<CaseFile, CaseFileEvent> caseFileJournals(JournalRegistry registry) {
    return registry.open(CASE_FILES);
  }

  @Bean
  GridFsContents caseFileContents(MongoDatabase database) {
    return new GridFsContents(database);
  }

  @Bean
  CaseFileDesk caseFileDesk(
      Journals<CaseFile, CaseFileEvent> journals,
      MatterDesk matterDesk,
      ServiceItems items,
      SealedTexts texts,
      Sealing sealing,
      GridFsContents contents) {
    return new CaseFileDesk(journals, matterDesk, items, texts, sealing, contents);
  }

  @Bean
  LooseContents looseContents(GridFsContents contents, Journals<CaseFile, CaseFileEvent> journals) {
    return new LooseContents(contents, journals, Clock.systemUTC());
  }

  @Bean
  AuditOfThings auditOfThings(
      ViewRegistry views, @Value("${spring.application.name}") String service) {
    return AuditOfThings.follow(views, service);
  }

  @Bean
  Offers offers(MatterDesk matterDesk, ClaimDesk claimDesk) {
    return new Offers(MattersRights.TABLE, matterDesk, claimDesk);
  }

  @Bean
  SecretCodes receiptCodes(KeyedDigests digests) {
    return new SecretCodes(digests, "receipt");
  }

  @Bean
  ReceiptProgress receiptProgress(
      Journals<Matter, MatterEvent> journals, MatterNumbers numbers, SecretCodes codes) {
    return new ReceiptProgress(journals, numbers, codes);
  }

  @Bean
  MovedDatesBeat movedDatesBeat(
      ViewReader<WorklistEntry> worklistView,
      Calendars calendars,
      Journals<Matter, MatterEvent> journals) {
    return new MovedDatesBeat(worklistView, calendars, new MoveDueDates(journals, calendars));
  }

  @Bean
  AwaitingCalendar awaitingCalendar(ViewReader<WorklistEntry> worklistView) {
    return new AwaitingCalendar(worklistView);
  }

  @Bean
  CalendarBeat calendarBeat(
      Calendars calendars,
      Journals<Matter, MatterEvent> journals,
      AwaitingCalendar awaiting,
      MeterRegistry metrics) {
    return new CalendarBeat(
        calendars,
        new CountAwaited<>(journals, awaiting, calendars, DueDateRules::countAwaited),
        awaiting,
        metrics,
        "onestop.matters.awaiting.calendar");
  }
}
