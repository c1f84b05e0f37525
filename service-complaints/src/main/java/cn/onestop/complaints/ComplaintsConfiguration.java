package cn.onestop.complaints;

import cn.onestop.complaints.complaint.Complaint;
import cn.onestop.complaints.complaint.ComplaintDesk;
import cn.onestop.complaints.complaint.ComplaintEvolution;
import cn.onestop.complaints.complaint.ComplaintLimits;
import cn.onestop.complaints.complaint.ComplaintNumbers;
import cn.onestop.complaints.complaint.ComplaintRules;
import cn.onestop.complaints.complaint.FileComplaint;
import cn.onestop.complaints.complaint.FollowComplaint;
import cn.onestop.complaints.complaint.Offers;
import cn.onestop.complaints.complaint.Recusal;
import cn.onestop.complaints.complaint.RecusedFromAudit;
import cn.onestop.complaints.complaint.SealedTexts;
import cn.onestop.complaints.complaint.Subjects;
import cn.onestop.complaints.complaint.UnmaskComplainant;
import cn.onestop.complaints.complaint.store.MongoComplaintNumbers;
import cn.onestop.complaints.item.events.CopiedItemPlaces;
import cn.onestop.complaints.item.events.ItemPlacesView;
import cn.onestop.complaints.worklist.Worklist;
import cn.onestop.complaints.worklist.WorklistEntry;
import cn.onestop.complaints.worklist.events.KeptLines;
import cn.onestop.complaints.worklist.events.WorklistView;
import cn.onestop.events.Topics;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.audit.AuditSight;
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
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.kit.web.ProblemTexts;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Wires the concepts to store, events and each other.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ComplaintsSettings.class)
class ComplaintsConfiguration {

  /// The journals of complaints.
  static final AggregateType<Complaint, ComplaintEvent> COMPLAINTS =
      new AggregateType<>(
          "complaints",
          "c-",
          Topics.COMPLAINTS,
          "/onestop/complaints",
          Complaint.class,
          EventTypes.of(ComplaintEvent.class),
          new ComplaintEvolution());

  @Bean
  RightsTable complaintsRights() {
    return ComplaintsRights.TABLE;
  }

  @Bean
  ProblemTexts complaintsProblemTexts() {
    return new ProblemTexts("cn/onestop/complaints/problems");
  }

  @Bean
  Journals<Complaint, ComplaintEvent> complaintJournals(JournalRegistry registry) {
    return registry.open(COMPLAINTS);
  }

  @Bean
  ComplaintNumbers complaintNumbers(MongoDatabase database) {
    return new MongoComplaintNumbers(database);
  }

  @Bean
  Subjects subjects(Offices offices, ViewRegistry views) {
    return new Subjects(offices, new CopiedItemPlaces(views.run(new ItemPlacesView())));
  }

  @Bean
  Recusal recusal(Posts posts, OfficeClock clock) {
    return new Recusal(posts, clock);
  }

  @Bean
  Calendars calendars(ViewRegistry views, ComplaintsSettings settings) {
    return Calendars.follow(views, settings.hours());
  }

  @Bean
  FileComplaint fileComplaint(
      Journals<Complaint, ComplaintEvent> journals,
      ComplaintNumbers numbers,
      Subjects subjects,
      Posts posts,
      Calendars calendars,
      Commands commands,
      Sealing sealing,
      OfficeClock clock) {
    return new FileComplaint(
        journals, numbers, subjects, posts, calendars, commands, sealing, clock);
  }

  @Bean
  ComplaintDesk complaintDesk(
      Journals<Complaint, ComplaintEvent> journals,
      ComplaintNumbers numbers,
      Recusal recusal,
      Calendars calendars,
      Sealing sealing,
      OfficeClock clock) {
    return new ComplaintDesk(journals, numbers, recusal, calendars, sealing, clock);
  }

  @Bean
  Offers offers(Recusal recusal) {
    return new Offers(ComplaintsRights.TABLE, recusal);
  }

  @Bean
  SealedTexts sealedTexts(Sealing sealing) {
    return new SealedTexts(sealing);
  }

  @Bean
  UnmaskComplainant unmaskComplainant(ComplaintDesk desk, SealedTexts texts, Openings openings) {
    return new UnmaskComplainant(desk, texts, openings);
  }

  @Bean
  AuditSight recusedFromAudit(
      Journals<Complaint, ComplaintEvent> journals, ComplaintNumbers numbers, Recusal recusal) {
    return new RecusedFromAudit(journals, numbers, recusal);
  }

  @Bean
  SecretCodes followCodes(KeyedDigests digests) {
    return new SecretCodes(digests, "follow");
  }

  @Bean
  FollowComplaint followComplaint(
      Journals<Complaint, ComplaintEvent> journals, ComplaintNumbers numbers, SecretCodes codes) {
    return new FollowComplaint(journals, numbers, codes);
  }

  @Bean
  ViewReader<WorklistEntry> worklistView(ViewRegistry views) {
    return views.run(new WorklistView());
  }

  @Bean
  Worklist worklist(ViewReader<WorklistEntry> worklistView, Recusal recusal) {
    return new Worklist(new KeptLines(worklistView), recusal);
  }

  @Bean
  AwaitingCalendar awaitingCalendar(ViewReader<WorklistEntry> worklistView) {
    return new AwaitingCalendar(worklistView);
  }

  @Bean
  CalendarBeat calendarBeat(
      Calendars calendars,
      Journals<Complaint, ComplaintEvent> journals,
      AwaitingCalendar awaiting,
      MeterRegistry metrics) {
    return new CalendarBeat(
        calendars,
        new CountAwaited<>(
            journals,
            awaiting,
            calendars,
            (complaint, year, time) ->
                ComplaintRules.countDueDate(complaint, year, new ComplaintLimits(time))),
        awaiting,
        metrics,
        "onestop.complaints.awaiting.calendar");
  }
}
