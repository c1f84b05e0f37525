package cn.onestop.catalog;

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
import cn.onestop.catalog.table.ImportTable;
import cn.onestop.catalog.table.store.CsvTable;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.DraftEvent;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.events.catalog.PowerEvent;
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
  FindItems findItems(PublishedItems items, ItemSearch search, Offices officesCopy) {
    return new FindItems(items, search, officesCopy);
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
  Surroundings surroundings(
      PublishedItems items, PublishedPowers powers, PublishRulebook rulebook) {
    return new Surroundings(items, powers, rulebook);
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
      ReadOffice readOffice) {
    return new GivenData(
        settings,
        new ImportOffices(offices),
        new ImportPeople(people, personDesk),
        new ImportItems(items, readOffice::find),
        new ImportPowers(powers, readOffice::find));
  }
}
