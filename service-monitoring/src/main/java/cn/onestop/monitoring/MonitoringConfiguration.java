package cn.onestop.monitoring;

import cn.onestop.events.Topics;
import cn.onestop.events.supervision.SupervisionEvent;
import cn.onestop.kit.broker.Broker;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.kit.web.ProblemTexts;
import cn.onestop.monitoring.card.DueScan;
import cn.onestop.monitoring.card.LookAtMatter;
import cn.onestop.monitoring.card.Supervised;
import cn.onestop.monitoring.card.events.ScanBeat;
import cn.onestop.monitoring.live.FiguresSource;
import cn.onestop.monitoring.live.Listeners;
import cn.onestop.monitoring.live.events.LiveReading;
import cn.onestop.monitoring.live.events.TellLivePages;
import cn.onestop.monitoring.matter.MatterWatch;
import cn.onestop.monitoring.overview.ReadItemVisits;
import cn.onestop.monitoring.overview.ReadOverview;
import cn.onestop.monitoring.place.Places;
import cn.onestop.monitoring.rules.SupervisionRulebook;
import cn.onestop.monitoring.rules.store.RulesFile;
import cn.onestop.monitoring.view.Watched;
import cn.onestop.monitoring.view.events.SupervisionView;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import cn.onestop.time.clock.OfficeClock;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires supervision.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MonitoringSettings.class)
class MonitoringConfiguration {

  @Bean
  RightsTable monitoringRights() {
    return MonitoringRights.table();
  }

  @Bean
  ProblemTexts monitoringProblemTexts() {
    return new ProblemTexts("cn/onestop/monitoring/problems");
  }

  @Bean
  OfficeHours officeHours(MonitoringSettings settings) {
    return OfficeHours.parse(settings.officeHours());
  }

  @Bean
  SupervisionRulebook rulebook(MonitoringSettings settings) throws IOException {
    return RulesFile.read(settings.rules().getInputStream());
  }

  @Bean
  ViewReader<Watched> supervision(
      ViewRegistry views,
      SupervisionRulebook rulebook,
      OfficeHours hours,
      TellLivePages tellLivePages) {
    WorkingTime time = new WorkingTime(WorkingCalendar.shipped(), hours);
    return views.run(
        new SupervisionView(new MatterWatch(rulebook, time), ZoneId.of(hours.zone())),
        tellLivePages);
  }

  /// @param supervision asked for when there is something to tell: the view is made with this
  @Bean
  TellLivePages tellLivePages(
      Broker broker,
      Producer<String, byte[]> producer,
      ObjectProvider<ViewReader<Watched>> supervision) {
    return new TellLivePages(broker, producer, ids -> supervision.getObject().find(ids));
  }

  @Bean
  Listeners listeners(
      ReadOverview readOverview,
      ViewRegistry views,
      KeyedDigests digests,
      MonitoringSettings settings) {
    return new Listeners(
        new FiguresSource(
            office -> readOverview.read(office.centre(), office.department(), null),
            () -> views.generation(SupervisionView.NAME)),
        digests,
        new Listeners.Limits(settings.listeners(), settings.listenersPerPerson()));
  }

  @Bean
  LiveReading liveReading(Broker broker, Listeners listeners) {
    return new LiveReading(broker, listeners);
  }

  @Bean
  Journals<Supervised, SupervisionEvent> findings(JournalRegistry journals) {
    return journals.open(Supervised.TYPE);
  }

  @Bean
  ReadOverview readOverview(ViewReader<Watched> supervision, OfficeClock clock, OfficeHours hours) {
    return new ReadOverview(supervision::counts, clock, hours);
  }

  @Bean
  ReadItemVisits readItemVisits(ViewReader<Watched> supervision) {
    return new ReadItemVisits(supervision::counts);
  }

  @Bean
  DueScan dueScan(
      ViewRegistry views,
      ViewReader<Watched> supervision,
      Journals<Supervised, SupervisionEvent> findings) {
    LookAtMatter lookAtMatter =
        new LookAtMatter(
            matter ->
                supervision.find(matter).flatMap(watched -> Optional.ofNullable(watched.matter())),
            findings);
    return new DueScan(
        supervision, place -> views.takeOut(SupervisionView.NAME, Places.DUE, place), lookAtMatter);
  }

  @Bean
  ScanBeat scanBeat(ViewRegistry views, DueScan scan, OfficeClock clock) {
    return new ScanBeat(views, SupervisionView.NAME, Topics.MATTERS, scan, clock);
  }
}
