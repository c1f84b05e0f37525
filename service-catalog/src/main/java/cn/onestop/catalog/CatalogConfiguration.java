package cn.onestop.catalog;

import cn.onestop.catalog.basis.CarriedBy;
import cn.onestop.catalog.basis.RegisterAtHand;
import cn.onestop.catalog.basis.events.FollowRegister;
import cn.onestop.catalog.change.Changes;
import cn.onestop.catalog.change.events.ChangesView;
import cn.onestop.catalog.change.events.ListedChanges;
import cn.onestop.catalog.draft.Draft;
import cn.onestop.catalog.draft.DraftDesk;
import cn.onestop.catalog.draft.Drafts;
import cn.onestop.catalog.draft.Surroundings;
import cn.onestop.catalog.draft.WriteDraft;
import cn.onestop.catalog.draft.events.DraftListView;
import cn.onestop.catalog.draft.events.ListedDrafts;
import cn.onestop.catalog.exchange.ExportItems;
import cn.onestop.catalog.exchange.ItemFormat;
import cn.onestop.catalog.exchange.TakeItems;
import cn.onestop.catalog.exchange.store.CsvItems;
import cn.onestop.catalog.exchange.store.JsonItems;
import cn.onestop.catalog.exchange.store.XlsxItems;
import cn.onestop.catalog.gate.PublishRulebook;
import cn.onestop.catalog.gate.store.PublishRulesFile;
import cn.onestop.catalog.item.ImportItems;
import cn.onestop.catalog.item.PublishItem;
import cn.onestop.catalog.item.PublishedItems;
import cn.onestop.catalog.item.ReadItem;
import cn.onestop.catalog.item.ServiceItem;
import cn.onestop.catalog.item.events.FollowItems;
import cn.onestop.catalog.item.events.IndexedItem;
import cn.onestop.catalog.item.events.IndexedItems;
import cn.onestop.catalog.item.events.ItemIndexView;
import cn.onestop.catalog.item.search.FindItems;
import cn.onestop.catalog.item.search.ItemSearch;
import cn.onestop.catalog.item.search.LifeEvents;
import cn.onestop.catalog.legal.ImportLegalTexts;
import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.legal.LegalTexts;
import cn.onestop.catalog.legal.ReadLegalText;
import cn.onestop.catalog.legal.RepealLegalText;
import cn.onestop.catalog.legal.events.LegalTextsView;
import cn.onestop.catalog.legal.events.ListedLegalTexts;
import cn.onestop.catalog.linked.LinkedCatalogue;
import cn.onestop.catalog.normative.NormativeDesk;
import cn.onestop.catalog.normative.NormativeDocument;
import cn.onestop.catalog.normative.NormativeDocuments;
import cn.onestop.catalog.normative.WriteNormativeDocument;
import cn.onestop.catalog.normative.events.ListedNormativeDocuments;
import cn.onestop.catalog.normative.events.NormativeDocumentsView;
import cn.onestop.catalog.office.AppointHolder;
import cn.onestop.catalog.office.EndHolder;
import cn.onestop.catalog.office.ImportOffices;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.office.OfficeDesk;
import cn.onestop.catalog.office.ReadOffice;
import cn.onestop.catalog.person.ImportPeople;
import cn.onestop.catalog.person.NamePeople;
import cn.onestop.catalog.person.Names;
import cn.onestop.catalog.person.Person;
import cn.onestop.catalog.person.PersonDesk;
import cn.onestop.catalog.person.Staff;
import cn.onestop.catalog.person.TransferPerson;
import cn.onestop.catalog.power.ImportPowers;
import cn.onestop.catalog.power.Power;
import cn.onestop.catalog.power.PublishedPowers;
import cn.onestop.catalog.power.ReadPower;
import cn.onestop.catalog.power.events.IndexedPowers;
import cn.onestop.catalog.power.events.PowerIndexView;
import cn.onestop.catalog.reconciling.DecideLine;
import cn.onestop.catalog.reconciling.DraftAdopted;
import cn.onestop.catalog.reconciling.GuideReconciling;
import cn.onestop.catalog.reconciling.PutForward;
import cn.onestop.catalog.reconciling.ReadReconciling;
import cn.onestop.catalog.reconciling.Reconciling;
import cn.onestop.catalog.reconciling.Reconcilings;
import cn.onestop.catalog.reconciling.events.ListedReconcilings;
import cn.onestop.catalog.reconciling.events.ReconcilingListView;
import cn.onestop.catalog.table.ImportTable;
import cn.onestop.catalog.table.store.CsvTable;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.DraftEvent;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.offices.People;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.kit.web.ProblemTexts;
import cn.onestop.time.clock.OfficeClock;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Wires the catalogue.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(CatalogSettings.class)
class CatalogConfiguration {

  private static final String SOURCE = "/onestop/catalog";

  @Bean
  RightsTable catalogRights() {
    return CatalogRights.table();
  }

  @Bean
  ProblemTexts catalogProblemTexts() {
    return new ProblemTexts("cn/onestop/catalog/problems");
  }

  @Bean
  Journals<ServiceItem, ItemEvent> itemJournals(JournalRegistry journals) {
    return journals.open(
        new AggregateType<>(
            "items",
            ServiceItem.ID_PREFIX,
            Topics.ITEMS,
            SOURCE,
            ServiceItem.class,
            EventTypes.of(ItemEvent.class),
            ServiceItem::after));
  }

  @Bean
  Journals<Office, OfficeEvent> officeJournals(JournalRegistry journals) {
    return journals.open(
        new AggregateType<>(
            "offices",
            Office.ID_PREFIX,
            Topics.OFFICES,
            SOURCE,
            Office.class,
            EventTypes.of(OfficeEvent.class),
            Office::after));
  }

  @Bean
  Journals<Power, PowerEvent> powerJournals(JournalRegistry journals) {
    return journals.open(
        new AggregateType<>(
            "powers",
            Power.ID_PREFIX,
            Topics.POWERS,
            SOURCE,
            Power.class,
            EventTypes.of(PowerEvent.class),
            Power::after));
  }

  @Bean
  ReadPower readPower(Journals<Power, PowerEvent> powers) {
    return new ReadPower(powers);
  }

  @Bean
  PublishedPowers publishedPowers(ViewRegistry views) {
    return new IndexedPowers(views.run(new PowerIndexView()));
  }

  @Bean
  ReadItem readItem(Journals<ServiceItem, ItemEvent> items) {
    return new ReadItem(items);
  }

  @Bean
  LinkedCatalogue linkedCatalogue(Offices offices) {
    return new LinkedCatalogue(offices::find);
  }

  @Bean
  ViewReader<IndexedItem> itemIndex(ViewRegistry views) {
    return views.run(new ItemIndexView());
  }

  @Bean
  PublishedItems publishedItems(ViewReader<IndexedItem> itemIndex) {
    return new IndexedItems(itemIndex);
  }

  @Bean
  ItemSearch itemSearch() {
    return new ItemSearch();
  }

  @Bean
  LifeEvents lifeEvents() {
    return LifeEvents.load();
  }

  @Bean
  FindItems findItems(
      PublishedItems items, ItemSearch search, Offices officesCopy, LifeEvents lifeEvents) {
    return new FindItems(items, search, officesCopy, lifeEvents);
  }

  @Bean
  PublishItem publishItem(Journals<ServiceItem, ItemEvent> items) {
    return new PublishItem(items);
  }

  @Bean
  TakeItems takeItems(PublishItem items, ReadOffice readOffice) {
    return new TakeItems(items, readOffice::find);
  }

  @Bean
  ExportItems exportItems(FindItems list, ReadItem items) {
    return new ExportItems(list, items);
  }

  @Bean
  ItemFormat itemsAsJson() {
    return new JsonItems();
  }

  @Bean
  ItemFormat itemsAsCsv() {
    return new CsvItems();
  }

  @Bean
  ItemFormat itemsAsXlsx() {
    return new XlsxItems();
  }

  @Bean
  FollowItems followItems(ViewReader<IndexedItem> itemIndex, ItemSearch search) {
    return new FollowItems(itemIndex, search);
  }

  @Bean
  Journals<Draft, DraftEvent> draftJournals(JournalRegistry journals) {
    return journals.open(
        new AggregateType<>(
            "drafts",
            Draft.ID_PREFIX,
            Topics.DRAFTS,
            SOURCE,
            Draft.class,
            EventTypes.of(DraftEvent.class),
            Draft::after));
  }

  @Bean
  PublishRulebook publishRulebook(CatalogSettings settings) throws IOException {
    return PublishRulesFile.read(settings.publishRules().getContentAsByteArray());
  }

  @Bean
  ProblemTexts publishRuleTexts() {
    return new ProblemTexts("cn/onestop/catalog/gate/rules");
  }

  @Bean
  Calendars calendars(ViewRegistry views, CatalogSettings settings) {
    return Calendars.follow(views, settings.hours());
  }

  @Bean
  CalendarLook calendarLook(Calendars calendars) {
    return new CalendarLook(calendars);
  }

  @Bean
  Journals<LegalText, LegalTextEvent> legalTextJournals(JournalRegistry journals) {
    return journals.open(
        new AggregateType<>(
            "legal_texts",
            LegalText.ID_PREFIX,
            Topics.LEGAL_TEXTS,
            SOURCE,
            LegalText.class,
            EventTypes.of(LegalTextEvent.class),
            LegalText::after));
  }

  @Bean
  ReadLegalText readLegalText(Journals<LegalText, LegalTextEvent> texts) {
    return new ReadLegalText(texts);
  }

  @Bean
  ImportLegalTexts importLegalTexts(Journals<LegalText, LegalTextEvent> texts) {
    return new ImportLegalTexts(texts);
  }

  @Bean
  RepealLegalText repealLegalText(Journals<LegalText, LegalTextEvent> texts) {
    return new RepealLegalText(texts);
  }

  @Bean
  LegalTexts legalTexts(ViewRegistry views) {
    return new ListedLegalTexts(views.run(new LegalTextsView()));
  }

  @Bean
  RegisterAtHand registerAtHand() {
    return new RegisterAtHand();
  }

  @Bean
  FollowRegister followRegister(LegalTexts texts, RegisterAtHand atHand) {
    return new FollowRegister(texts, atHand);
  }

  @Bean
  CarriedBy carriedBy(
      PublishedItems items, ReadItem readItem, PublishedPowers powers, ReadPower readPower) {
    return new CarriedBy(items, readItem, powers, readPower);
  }

  @Bean
  Journals<NormativeDocument, NormativeDocumentEvent> normativeDocumentJournals(
      JournalRegistry journals) {
    return journals.open(
        new AggregateType<>(
            "normative_documents",
            NormativeDocument.ID_PREFIX,
            Topics.NORMATIVE_DOCUMENTS,
            SOURCE,
            NormativeDocument.class,
            EventTypes.of(NormativeDocumentEvent.class),
            NormativeDocument::after));
  }

  @Bean
  WriteNormativeDocument writeNormativeDocument(
      Journals<NormativeDocument, NormativeDocumentEvent> documents,
      ReadLegalText texts,
      Commands commands) {
    return new WriteNormativeDocument(documents, texts, commands);
  }

  @Bean
  NormativeDesk normativeDesk(
      Journals<NormativeDocument, NormativeDocumentEvent> documents,
      Journals<LegalText, LegalTextEvent> texts,
      Sealing sealing,
      CatalogSettings settings,
      OfficeClock clock) {
    return new NormativeDesk(documents, texts, sealing, settings.hours(), clock);
  }

  @Bean
  NormativeDocuments normativeDocuments(ViewRegistry views) {
    return new ListedNormativeDocuments(views.run(new NormativeDocumentsView()));
  }

  @Bean
  Surroundings surroundings(
      PublishedItems items, PublishedPowers powers, LegalTexts texts, PublishRulebook rulebook) {
    return new Surroundings(items, powers, texts, rulebook);
  }

  @Bean
  WriteDraft writeDraft(
      Journals<Draft, DraftEvent> drafts,
      ReadItem items,
      ReadPower powers,
      ReadOffice offices,
      Commands commands) {
    return new WriteDraft(drafts, items, powers, offices, commands);
  }

  @Bean
  DraftDesk draftDesk(
      Journals<Draft, DraftEvent> drafts,
      Journals<ServiceItem, ItemEvent> items,
      Journals<Power, PowerEvent> powers,
      Surroundings surroundings,
      Sealing sealing,
      CatalogSettings settings,
      OfficeClock clock) {
    return new DraftDesk(drafts, items, powers, surroundings, sealing, settings.hours(), clock);
  }

  @Bean
  Drafts drafts(ViewRegistry views) {
    return new ListedDrafts(views.run(new DraftListView()));
  }

  @Bean
  Journals<Reconciling, ReconcilingEvent> reconcilingJournals(JournalRegistry journals) {
    return journals.open(
        new AggregateType<>(
            "reconcilings",
            Reconciling.ID_PREFIX,
            Topics.RECONCILINGS,
            SOURCE,
            Reconciling.class,
            EventTypes.of(ReconcilingEvent.class),
            Reconciling::after));
  }

  @Bean
  Reconcilings reconcilings(ViewRegistry views) {
    return new ListedReconcilings(views.run(new ReconcilingListView()));
  }

  @Bean
  ReadReconciling readReconciling(Journals<Reconciling, ReconcilingEvent> rounds, Sealing sealing) {
    return new ReadReconciling(rounds, sealing);
  }

  @Bean
  GuideReconciling guideReconciling(
      Journals<Reconciling, ReconcilingEvent> rounds, ReadReconciling reading, Commands commands) {
    return new GuideReconciling(rounds, reading, commands);
  }

  @Bean
  PutForward putForward(
      Journals<Reconciling, ReconcilingEvent> rounds, ReadReconciling reading, ReadOffice offices) {
    return new PutForward(rounds, reading, offices);
  }

  @Bean
  DecideLine decideLine(
      Journals<Reconciling, ReconcilingEvent> rounds,
      ReadReconciling reading,
      ReadOffice offices,
      Sealing sealing) {
    return new DecideLine(rounds, reading, offices, sealing);
  }

  @Bean
  DraftAdopted draftAdopted(
      Journals<Reconciling, ReconcilingEvent> rounds,
      ReadReconciling reading,
      WriteDraft drafts,
      ReadOffice offices) {
    return new DraftAdopted(rounds, reading, drafts, offices);
  }

  @Bean
  Changes changes(ViewRegistry views) {
    return new ListedChanges(views.run(new ChangesView()));
  }

  @Bean
  ReadOffice readOffice(Journals<Office, OfficeEvent> offices) {
    return new ReadOffice(offices);
  }

  @Bean
  AppointHolder appointHolder(Journals<Office, OfficeEvent> offices, OfficeClock clock) {
    return new AppointHolder(offices, clock);
  }

  @Bean
  EndHolder endHolder(Journals<Office, OfficeEvent> offices, OfficeClock clock) {
    return new EndHolder(offices, clock);
  }

  @Bean
  OfficeDesk officeDesk(
      Journals<Office, OfficeEvent> offices, Offices officesCopy, OfficeClock clock) {
    return new OfficeDesk(offices, officesCopy, clock);
  }

  @Bean
  Journals<Person, PersonEvent> personJournals(JournalRegistry journals) {
    return journals.open(
        new AggregateType<>(
            "people",
            Person.ID_PREFIX,
            Topics.PEOPLE,
            SOURCE,
            Person.class,
            EventTypes.of(PersonEvent.class),
            Person::after));
  }

  @Bean
  Names names(Journals<Person, PersonEvent> people, Sealing sealing) {
    return new Names(people, sealing);
  }

  @Bean
  PersonDesk personDesk(
      Journals<Person, PersonEvent> people,
      ReadOffice readOffice,
      Posts posts,
      Sealing sealing,
      OfficeClock clock) {
    return new PersonDesk(people, readOffice::find, posts, sealing, clock);
  }

  @Bean
  Staff staff(Journals<Person, PersonEvent> journals, People people, Names names) {
    return new Staff(journals, people, names);
  }

  @Bean
  TransferPerson transferPerson(Journals<Office, OfficeEvent> offices, OfficeClock clock) {
    return new TransferPerson(offices, clock);
  }

  @Bean
  ImportTable importTable(
      Journals<Office, OfficeEvent> offices,
      Offices officesCopy,
      Journals<Person, PersonEvent> people,
      PersonDesk personDesk,
      Names names) {
    return new ImportTable(
        offices, officesCopy, new NamePeople(people, personDesk, names), new CsvTable());
  }

  @Bean
  GivenData givenData(
      CatalogSettings settings,
      Journals<Office, OfficeEvent> offices,
      Journals<Person, PersonEvent> people,
      PersonDesk personDesk,
      PublishItem items,
      Journals<Power, PowerEvent> powers,
      ImportLegalTexts legalTexts,
      ReadOffice readOffice) {
    return new GivenData(
        settings,
        new ImportOffices(offices),
        new ImportPeople(people, personDesk),
        new ImportItems(items, readOffice::find),
        new ImportPowers(powers, readOffice::find),
        legalTexts);
  }
}
