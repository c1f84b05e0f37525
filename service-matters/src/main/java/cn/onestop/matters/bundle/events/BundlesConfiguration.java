package cn.onestop.matters.bundle.events;

import cn.onestop.events.Topics;
import cn.onestop.events.matters.BundleEvent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.matters.bundle.Bundle;
import cn.onestop.matters.bundle.BundleDesk;
import cn.onestop.matters.bundle.BundleEntry;
import cn.onestop.matters.bundle.BundleEvolution;
import cn.onestop.matters.bundle.BundleHeldNumbers;
import cn.onestop.matters.bundle.BundleList;
import cn.onestop.matters.bundle.FileBundle;
import cn.onestop.matters.bundle.FollowBundle;
import cn.onestop.matters.bundle.SharedMaterials;
import cn.onestop.matters.casefile.CaseFileDesk;
import cn.onestop.matters.matter.BundledMatters;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.IntakeDesk;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterNumbers;
import cn.onestop.matters.matter.SettleDeemedActs;
import cn.onestop.matters.serviceitem.ServiceItems;
import cn.onestop.time.clock.OfficeClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires bundles.
@Configuration(proxyBeanMethods = false)
class BundlesConfiguration {

  private static final AggregateType<Bundle, BundleEvent> BUNDLES =
      new AggregateType<>(
          "bundles",
          "b-",
          Topics.BUNDLES,
          "/onestop/matters",
          Bundle.class,
          EventTypes.of(BundleEvent.class),
          new BundleEvolution());

  @Bean
  Journals<Bundle, BundleEvent> bundleJournals(JournalRegistry registry) {
    return registry.open(BUNDLES);
  }

  @Bean
  SharedMaterials sharedMaterials(
      CaseFileDesk caseFiles, MatterNumbers numbers, ServiceItems items) {
    return new SharedMaterials(caseFiles, numbers, items);
  }

  @Bean
  FollowBundle followBundle(
      Journals<Bundle, BundleEvent> journals,
      Journals<Matter, MatterEvent> matters,
      FileMatter filing,
      IntakeDesk intake,
      SettleDeemedActs deemed,
      SharedMaterials materials,
      ServiceItems items,
      Sealing sealing) {
    return new FollowBundle(
        journals, new BundledMatters(matters, filing, intake, deemed), materials, items, sealing);
  }

  @Bean
  FileBundle fileBundle(
      Journals<Bundle, BundleEvent> journals,
      ServiceItems items,
      MatterNumbers numbers,
      FollowBundle following,
      Calendars calendars,
      Commands commands,
      Sealing sealing,
      OfficeClock clock) {
    return new FileBundle(journals, items, numbers, following, calendars, commands, sealing, clock);
  }

  @Bean
  BundleDesk bundleDesk(
      Journals<Bundle, BundleEvent> journals,
      MatterNumbers numbers,
      FollowBundle following,
      SharedMaterials materials,
      CaseFileDesk caseFiles) {
    return new BundleDesk(journals, numbers, following, materials, caseFiles);
  }

  @Bean
  BundleHeldNumbers heldNumbers(Journals<Bundle, BundleEvent> journals) {
    return new BundleHeldNumbers(journals);
  }

  @Bean
  ViewReader<BundleEntry> bundlesView(ViewRegistry views) {
    return views.run(new BundlesView());
  }

  @Bean
  BundleList bundleList(ViewReader<BundleEntry> bundlesView) {
    return new BundleList(new KeptBundles(bundlesView));
  }

  @Bean
  FollowBundlesBeat followBundlesBeat(ViewReader<BundleEntry> bundlesView, FollowBundle following) {
    return new FollowBundlesBeat(bundlesView, following);
  }
}
