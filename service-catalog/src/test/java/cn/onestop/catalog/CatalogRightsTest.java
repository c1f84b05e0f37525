package cn.onestop.catalog;

import static cn.onestop.catalog.RunningCatalog.CENTRE;
import static cn.onestop.catalog.RunningCatalog.OTHER_CENTRE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.draft.Draft;
import cn.onestop.catalog.normative.NormativeDocument;
import cn.onestop.events.catalog.DraftEvent;
import cn.onestop.events.catalog.DraftWritten;
import cn.onestop.events.catalog.LegalTextContent;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.events.catalog.NormativeDocumentWritten;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.web.Endpoints;
import cn.onestop.testkit.rights.Call;
import cn.onestop.testkit.rights.Fixtures;
import cn.onestop.testkit.rights.Person;
import cn.onestop.testkit.rights.RightsWalk;
import cn.onestop.testkit.rights.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class CatalogRightsTest {

  private static final List<Person> PEOPLE =
      List.of(
          Person.atOffice("staff-1001", "clerk"),
          Person.atOffice("staff-1003", "reviewer"),
          Person.atOffice("staff-1004", "village-agent"),
          Person.atCentre("staff-1005", "approver"),
          Person.atCentre("staff-1006", "editor"),
          Person.atOffice("staff-1012", "legal-reviewer"),
          Person.atCentre("staff-1007", "catalog-approver"),
          Person.atCentre("staff-1008", "complaint-handler"),
          Person.atCentre("staff-1009", "supervisor"),
          Person.atCentre("staff-1010", "director"),
          Person.atCentre("staff-1011", "admin"),
          Person.ofThePublic("citizen-2001", "citizen"));

  @Test
  void the_service_answers_as_its_table_says() {
    var context = RunningCatalog.first().context;
    var rows =
        context.getBeanProvider(RightsTable.class).stream()
            .flatMap(table -> table.rows().stream())
            .map(Right::toString)
            .toList();
    var endpoints =
        Endpoints.of(
            context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));

    var walk =
        new RightsWalk(
            RunningCatalog.first().address,
            RunningCatalog.TOKENS,
            rows,
            endpoints,
            PEOPLE,
            new Things());

    assertThat(walk.differences()).isEmpty();
    assertThat(walk.calls()).isGreaterThan(150);
  }

  private static final class Things implements Fixtures {

    private final Map<String, String> drafts =
        Map.of(
            CENTRE + "-D01", draft("d-rights-own", CENTRE, "D01"),
            CENTRE + "-W03", draft("d-rights-other-office", CENTRE, "D02"),
            OTHER_CENTRE + "-W01", draft("d-rights-other-centre", OTHER_CENTRE, "D01"));
    private final RoundThings rounds = new RoundThings();

    private final Map<String, String> documents =
        Map.of(
            CENTRE + "-D01", document("n-rights-own", CENTRE),
            OTHER_CENTRE + "-W01", document("n-rights-other-centre", OTHER_CENTRE));

    @Override
    public Call own(Row row, String role) {
      if (RoundThings.isAbout(row)) {
        return rounds.own(row, role);
      }
      return row.path().contains("{draft}") || row.path().contains("{document}")
          ? on(CENTRE + "-D01", row)
          : on(code(row), row);
    }

    private static String code(Row row) {
      if (row.path().contains("/powers")) {
        return "QL-NY-01";
      }
      if (row.path().contains("/legal-texts")) {
        return "FL-GL";
      }
      return row.path().contains("/catalog/") ? "TX-MZ-01" : CENTRE + "-W02";
    }

    @Override
    public Optional<Call> otherOffice(Row row) {
      return Optional.of(
          RoundThings.isAbout(row) ? rounds.otherOffice(row) : on(CENTRE + "-W03", row));
    }

    @Override
    public Optional<Call> otherCentre(Row row) {
      return Optional.of(
          RoundThings.isAbout(row) ? rounds.otherCentre(row) : on(OTHER_CENTRE + "-W01", row));
    }

    private Call on(String code, Row row) {
      var centre = code.substring(0, Math.min(code.length(), 12));
      var person = centre.equals(OTHER_CENTRE) ? "staff-2001" : "staff-1310";
      var call =
          Call.at("code", code)
              .and("post", code + "-clerk")
              .and("person", row.path().startsWith("/api/v1/people") ? person : "staff-4001")
              .and("document", documents.getOrDefault(code, "n-none"))
              .and("draft", drafts.getOrDefault(code, "d-none"))
              .and("leave", "1")
              .and("certificate", "1")
              .and("view", "items");
      if (row.path().equals("/api/v1/people") && row.method().equals("GET")) {
        return call.query("centre=" + centre);
      }
      if (row.path().endsWith("/catalog/imports")) {
        return call.body("itemCode,centre\nTX-RIGHTS," + centre + "\n")
            .header("Content-Type", "text/csv");
      }
      if (row.path().contains("/catalog/")) {
        return ofTheCatalogue(row, call);
      }
      if (!row.method().equals("POST")) {
        return call;
      }
      return row.path().endsWith("/import")
          ? call.body("office,officeName\n" + code + ",窗口\n").header("Content-Type", "text/csv")
          : body(row, code, centre).map(call::body).orElse(call);
    }

    /// What would do its work, or be refused by a rule of the office.
    private static Optional<String> body(Row row, String code, String centre) {
      var path = row.path();
      return Optional.ofNullable(
          switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "offices" ->
                "{\"code\": \"X\", \"kind\": \"CENTRE\", \"name\": \"X\", \"parent\": \"%s\"}"
                    .formatted(code);
            case "rename" -> "{\"name\": \"窗口\"}";
            case "close" -> path.contains("{post}") ? "{}" : "{\"from\": \"2026-03-01\"}";
            case "posts" ->
                "{\"post\": \"%s-clerk\", \"role\": \"clerk\", \"title\": \"岗\"}".formatted(code);
            case "change" -> "{\"title\": \"受理岗\"}";
            case "holders" -> "{\"person\": \"staff-4001\"}";
            case "substitutes" ->
                "{\"person\": \"staff-4002\", \"absent\": \"staff-4003\","
                    + " \"until\": \"2027-01-01T00:00:00Z\"}";
            case "end", "revoke" -> "{}";
            case "people" ->
                "{\"person\": \"staff-4004\", \"name\": \"某人\", \"centre\": \"%s\"}"
                    .formatted(centre);
            case "leave" ->
                "{\"from\": \"2025-01-01T00:00:00Z\", \"until\": \"2025-01-02T00:00:00Z\"}";
            case "certificates" ->
                "{\"kind\": \"ENFORCEMENT\", \"number\": \"1\", \"validFrom\": \"2020-01-01\","
                    + " \"validUntil\": \"2020-12-31\"}";
            case "transfer" ->
                "{\"from\": {\"office\": \"%1$s\", \"post\": \"%1$s-clerk\"}, \"to\": {\"office\": \"%1$s\", \"post\": \"%1$s-clerk\"}}"
                    .formatted(code);
            case "reason" -> "{\"entry\": \"none-1\"}";
            default -> null;
          });
    }

    private static Call ofTheCatalogue(Row row, Call call) {
      if (row.path().contains("/normative-documents") || row.path().contains("/legal-texts")) {
        return LEGAL_BODIES.entrySet().stream()
            .filter(body -> row.endpoint().endsWith(body.getKey()))
            .findFirst()
            .map(body -> call.body(body.getValue()))
            .orElse(call)
            .header("Idempotency-Key", UUID.randomUUID().toString());
      }
      if (row.path().endsWith("review") || row.path().endsWith("/approve")) {
        return call.body("{\"outcome\": \"PASSED\"}");
      }
      if (row.method().equals("PUT") || row.endpoint().equals("POST /api/v1/catalog/drafts")) {
        return call.body("{\"kind\": \"ITEM\", \"code\": \"TX-MZ-01\", \"reason\": \"CANCELLED\"}")
            .header("Idempotency-Key", UUID.randomUUID().toString());
      }
      return call;
    }

    private static final String CONTENT =
        "{\"name\": \"示例\", \"kind\": \"NORMATIVE_DOCUMENT\", \"validUntil\": \"2030-01-01\","
            + " \"articles\": []}";

    private static final Map<String, String> LEGAL_BODIES =
        Map.of(
            "/import", "{\"format\": \"onestop-legal-texts/1\", \"texts\": []}",
            "/repeal", "{\"article\": \"第九百条\", \"from\": \"2026-03-02\", \"reason\": \"LAPSED\"}",
            "/normative-documents", "{\"code\": \"ZZ-GF\", \"content\": %s}".formatted(CONTENT),
            "PUT /api/v1/catalog/normative-documents/{document}",
                "{\"content\": %s}".formatted(CONTENT),
            "/legal-review", "{\"outcome\": \"PASSED\"}",
            "/deliberate", "{\"outcome\": \"PASSED\"}",
            "/publish", "{\"documentNumber\": \"1\"}",
            "/file", "{\"filingNumber\": \"1\"}",
            "/clean-up", "{\"outcome\": \"AMENDED\"}");

    @SuppressWarnings("unchecked")
    private static String document(String id, String centre) {
      var journals =
          (Journals<NormativeDocument, NormativeDocumentEvent>)
              RunningCatalog.first()
                  .context
                  .getBeanProvider(
                      ResolvableType.forClassWithGenerics(
                          Journals.class, NormativeDocument.class, NormativeDocumentEvent.class))
                  .getObject();
      journals.create(
          id,
          Command.ofRule("rights"),
          () ->
              Decision.of(
                  new NormativeDocumentWritten(
                      "ZZ-RIGHTS",
                      centre,
                      CanonicalJson.read(CanonicalJson.tree(CONTENT), LegalTextContent.class))));
      return id;
    }

    /// A draft that somebody else wrote.
    @SuppressWarnings("unchecked")
    private static String draft(String id, String centre, String department) {
      var journals =
          (Journals<Draft, DraftEvent>)
              RunningCatalog.first()
                  .context
                  .getBeanProvider(
                      ResolvableType.forClassWithGenerics(
                          Journals.class, Draft.class, DraftEvent.class))
                  .getObject();
      journals.create(
          id,
          Command.ofRule("rights"),
          () ->
              Decision.of(
                  new DraftWritten(
                      "ITEM",
                      "TX-MZ-01",
                      centre,
                      centre + "-" + department,
                      "CANCELLED",
                      null,
                      null,
                      null,
                      1,
                      null,
                      null)));
      return id;
    }
  }
}
