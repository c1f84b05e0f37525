package cn.onestop.kit.audit;

import static cn.onestop.kit.signedin.Right.get;
import static cn.onestop.kit.signedin.Right.post;
import static cn.onestop.kit.signedin.Role.ADMIN;
import static cn.onestop.kit.signedin.Role.DIRECTOR;
import static cn.onestop.kit.signedin.Role.SUPERVISOR;
import static cn.onestop.kit.signedin.Scope.INSTALLATION;
import static cn.onestop.kit.signedin.Scope.NONE;

import cn.onestop.events.Topics;
import cn.onestop.events.audit.AuditEvent;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.installation.InstallationSettings;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.web.ProblemTexts;
import cn.onestop.time.clock.OfficeClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/// Gives every service with a database its audit.
@AutoConfiguration
@ConditionalOnProperty("onestop.database")
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

  /// Nobody but supervisor and director reads a reason: who runs the software has no part in the
  /// cases. A list leaves out what is not the caller's instead of refusing.
  @Bean
  RightsTable auditRights() {
    return RightsTable.of(
        get("/api/v1/ops/audit").may(ADMIN, SUPERVISOR, DIRECTOR).within(NONE),
        post("/api/v1/ops/audit/reason").may(SUPERVISOR, DIRECTOR).within(NONE),
        post("/api/v1/ops/audit/erasure").may(ADMIN).within(INSTALLATION));
  }

  @Bean
  ProblemTexts auditProblemTexts() {
    return new ProblemTexts("cn/onestop/kit/audit/problems");
  }

  /// The sheets of one service; verified, swept and told like all its journals.
  static AggregateType<AuditSheet, AuditEvent> sheets(String service) {
    return new AggregateType<>(
        "audit_sheets",
        new SheetIds(service, "").prefix(),
        Topics.AUDIT,
        "/onestop/" + service.replaceFirst("^service-", ""),
        AuditSheet.class,
        EventTypes.of(AuditEvent.class),
        new AuditEvolution());
  }

  /// The journals of the sheets and how these are named; the audit's own, and nobody else's.
  record Book(Journals<AuditSheet, AuditEvent> journals, SheetIds ids) {}

  @Bean
  Book auditBook(
      JournalRegistry registry,
      @Value("${spring.application.name}") String service,
      InstallationSettings settings) {
    return new Book(registry.open(sheets(service)), new SheetIds(service, settings.instance()));
  }

  @Bean
  AuditTrail auditTrail(
      Book book, Posts posts, OfficeClock clock, Clock system, MeterRegistry metrics) {
    return new AuditTrail(
        new AuditSheets(book.journals(), book.ids(), posts), clock, system, metrics);
  }

  @Bean
  Openings openings(
      Book book, Commands commands, Sealing sealing, KeyedDigests digests, OfficeClock clock) {
    return new Openings(book.journals(), book.ids(), commands, sealing, digests, clock);
  }

  @Bean
  ReadAudit readAudit(Book book, OfficeClock clock, ObjectProvider<AuditSight> sight) {
    return new ReadAudit(
        book.journals(), book.ids(), clock, sight.getIfAvailable(() -> AuditSight.WHOLE_CENTRE));
  }

  @Bean
  ReadReason readReason(
      Book book, Sealing sealing, Openings openings, ObjectProvider<AuditSight> sight) {
    return new ReadReason(
        book.journals(),
        book.ids(),
        sealing,
        openings,
        sight.getIfAvailable(() -> AuditSight.WHOLE_CENTRE));
  }

  @Bean
  EraseReasons eraseReasons(Book book, OfficeClock clock, AuditSettings settings) {
    return new EraseReasons(book.journals(), book.ids(), clock, settings);
  }
}
