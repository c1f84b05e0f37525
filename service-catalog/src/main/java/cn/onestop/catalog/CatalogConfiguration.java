package cn.onestop.catalog;

import cn.onestop.catalog.item.ImportItems;
import cn.onestop.catalog.item.PublishedItems;
import cn.onestop.catalog.item.ReadItem;
import cn.onestop.catalog.item.ServiceItem;
import cn.onestop.catalog.item.events.FollowItems;
import cn.onestop.catalog.item.events.IndexedItem;
import cn.onestop.catalog.item.events.IndexedItems;
import cn.onestop.catalog.item.events.ItemIndexView;
import cn.onestop.catalog.item.search.ItemSearch;
import cn.onestop.catalog.office.AppointHolder;
import cn.onestop.catalog.office.EndHolder;
import cn.onestop.catalog.office.ImportOffices;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.office.ReadOffice;
import cn.onestop.catalog.power.ImportPowers;
import cn.onestop.catalog.power.Power;
import cn.onestop.catalog.power.PublishedPowers;
import cn.onestop.catalog.power.ReadPower;
import cn.onestop.catalog.power.events.IndexedPowers;
import cn.onestop.catalog.power.events.PowerIndexView;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.kit.web.ProblemTexts;
import cn.onestop.time.clock.OfficeClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Wires the catalogue.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogSettings.class)
@EnableScheduling
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
  FollowItems followItems(ViewReader<IndexedItem> itemIndex, ItemSearch search) {
    return new FollowItems(itemIndex, search);
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
  GivenData givenData(
      CatalogSettings settings,
      Journals<Office, OfficeEvent> offices,
      Journals<ServiceItem, ItemEvent> items,
      Journals<Power, PowerEvent> powers,
      ReadOffice readOffice) {
    return new GivenData(
        settings,
        new ImportOffices(offices),
        new ImportItems(items, readOffice::find),
        new ImportPowers(powers, readOffice::find));
  }
}
