package cn.onestop.catalog;

import static cn.onestop.kit.signedin.Right.get;
import static cn.onestop.kit.signedin.Right.post;
import static cn.onestop.kit.signedin.Right.put;

import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;

/// Who may call what at the catalogue.
final class CatalogRights {

  private static final String POSTS = "/api/v1/offices/{code}/posts";
  private static final String LEGAL_TEXTS = "/api/v1/catalog/legal-texts";
  private static final String NORMATIVE = "/api/v1/catalog/normative-documents";
  private static final String ROUNDS = "/api/v1/catalog/reconcilings";
  private static final String ROUND = ROUNDS + "/{round}";
  private static final String PEOPLE = "/api/v1/people";
  private static final String PERSON = PEOPLE + "/{person}";

  /// Everyone of the staff beside the clerks.
  private static final Role[] STAFF = {
    Role.REVIEWER,
    Role.VILLAGE_AGENT,
    Role.APPROVER,
    Role.EDITOR,
    Role.LEGAL_REVIEWER,
    Role.CATALOG_APPROVER,
    Role.COMPLAINT_HANDLER,
    Role.SUPERVISOR,
    Role.DIRECTOR,
    Role.ADMIN
  };

  /// Who else has a part in the procedure of a draft.
  private static final Role[] PROCEDURE = {
    Role.REVIEWER, Role.LEGAL_REVIEWER, Role.CATALOG_APPROVER, Role.SUPERVISOR, Role.DIRECTOR
  };

  private CatalogRights() {}

  static RightsTable table() {
    return RightsTable.of(
        get("/api/v1/catalog/items").anyone(),
        get("/api/v1/catalog/items/{code}").anyone(),
        get("/api/v1/catalog/items/{code}/versions").anyone(),
        get("/api/v1/catalog/items/{code}/flow-chart.json").anyone(),
        get("/api/v1/catalog/items/{code}/flow-chart.svg").anyone(),
        get("/api/v1/catalog/context.jsonld").anyone(),
        get("/api/v1/catalog/codes.jsonld").anyone(),
        get("/api/v1/catalog/powers").anyone(),
        get("/api/v1/catalog/powers/{code}").anyone(),
        get("/api/v1/catalog/powers/{code}/versions").anyone(),
        get("/api/v1/catalog/powers/{code}/flow-chart.svg").anyone(),
        get("/api/v1/catalog/items/{code}/diff").anyone(),
        get("/api/v1/catalog/life-events").anyone(),
        get(LEGAL_TEXTS).anyone(),
        get(LEGAL_TEXTS + "/{code}").anyone(),
        get("/api/v1/catalog/export.json").anyone(),
        get("/api/v1/catalog/export.csv").anyone(),
        get("/api/v1/catalog/export.xlsx").anyone(),
        post("/api/v1/catalog/imports").may(Role.ADMIN).within(Scope.CENTRE),
        get("/api/v1/catalog/changes").anyone(),
        get("/api/v1/catalog/changes.atom").anyone(),
        // The register is one for all centres; what a centre made itself has its own procedure.
        get(LEGAL_TEXTS + "/{code}/carries").may(Role.EDITOR, PROCEDURE).within(Scope.NONE),
        post(LEGAL_TEXTS + "/import").may(Role.EDITOR, Role.LEGAL_REVIEWER).within(Scope.NONE),
        post(LEGAL_TEXTS + "/{code}/repeal").may(Role.LEGAL_REVIEWER).within(Scope.NONE),
        get(NORMATIVE).may(Role.EDITOR, PROCEDURE).within(Scope.NONE),
        post(NORMATIVE).may(Role.EDITOR).within(Scope.NONE),
        get(NORMATIVE + "/{document}").may(Role.EDITOR, PROCEDURE).within(Scope.CENTRE),
        put(NORMATIVE + "/{document}").may(Role.EDITOR).within(Scope.CENTRE),
        post(NORMATIVE + "/{document}/submit").may(Role.EDITOR).within(Scope.CENTRE),
        post(NORMATIVE + "/{document}/legal-review").may(Role.LEGAL_REVIEWER).within(Scope.CENTRE),
        post(NORMATIVE + "/{document}/deliberate").may(Role.CATALOG_APPROVER).within(Scope.CENTRE),
        post(NORMATIVE + "/{document}/publish")
            .may(Role.EDITOR, Role.CATALOG_APPROVER)
            .within(Scope.CENTRE),
        post(NORMATIVE + "/{document}/file").may(Role.EDITOR).within(Scope.CENTRE),
        post(NORMATIVE + "/{document}/clean-up").may(Role.CATALOG_APPROVER).within(Scope.CENTRE),
        post(NORMATIVE + "/{document}/withdraw").may(Role.EDITOR).within(Scope.CENTRE),
        // Both show the caller's own centre and ask for no other.
        get("/api/v1/catalog/health-check").may(Role.EDITOR, PROCEDURE).within(Scope.NONE),
        get("/api/v1/catalog/drafts").may(Role.EDITOR, PROCEDURE).within(Scope.NONE),
        post("/api/v1/catalog/drafts").may(Role.EDITOR).within(Scope.NONE),
        get("/api/v1/catalog/drafts/{draft}").may(Role.EDITOR, PROCEDURE).within(Scope.CENTRE),
        put("/api/v1/catalog/drafts/{draft}").may(Role.EDITOR).within(Scope.CENTRE),
        post("/api/v1/catalog/drafts/{draft}/submit").may(Role.EDITOR).within(Scope.CENTRE),
        post("/api/v1/catalog/drafts/{draft}/review").may(Role.REVIEWER).within(Scope.OFFICE),
        post("/api/v1/catalog/drafts/{draft}/legal-review")
            .may(Role.LEGAL_REVIEWER)
            .within(Scope.CENTRE),
        post("/api/v1/catalog/drafts/{draft}/approve")
            .may(Role.CATALOG_APPROVER)
            .within(Scope.CENTRE),
        post("/api/v1/catalog/drafts/{draft}/publish")
            .may(Role.EDITOR, Role.CATALOG_APPROVER)
            .within(Scope.CENTRE),
        post("/api/v1/catalog/drafts/{draft}/withdraw").may(Role.EDITOR).within(Scope.CENTRE),
        get(ROUNDS).may(Role.CLERK, STAFF).within(Scope.NONE),
        post(ROUNDS).may(Role.EDITOR).within(Scope.NONE),
        get(ROUND).may(Role.CLERK, STAFF).within(Scope.CENTRE),
        post(ROUND + "/candidates")
            .may(Role.EDITOR, Role.REVIEWER, Role.VILLAGE_AGENT)
            .within(Scope.OFFICE),
        put(ROUND + "/candidates/{candidate}")
            .may(Role.EDITOR, Role.REVIEWER, Role.VILLAGE_AGENT)
            .within(Scope.OFFICE),
        post(ROUND + "/compare").may(Role.EDITOR).within(Scope.CENTRE),
        post(ROUND + "/lines/{line}/decide").may(Role.CATALOG_APPROVER).within(Scope.CENTRE),
        post(ROUND + "/close").may(Role.CATALOG_APPROVER).within(Scope.CENTRE),
        post(ROUND + "/cancel").may(Role.EDITOR).within(Scope.CENTRE),
        post(ROUND + "/lines/{line}/draft").may(Role.EDITOR).within(Scope.CENTRE),
        get("/api/v1/offices").anyone(),
        get("/api/v1/offices/{code}").anyone(),
        get("/api/v1/offices/{code}/posts").may(Role.CLERK, STAFF).within(Scope.CENTRE),
        get("/api/v1/offices/{code}/chain").may(Role.CLERK, STAFF).within(Scope.CENTRE),
        post("/api/v1/offices").may(Role.ADMIN).within(Scope.CENTRE),
        post("/api/v1/offices/import").may(Role.ADMIN).within(Scope.CENTRE),
        post("/api/v1/offices/{code}/rename").may(Role.ADMIN).within(Scope.CENTRE),
        post("/api/v1/offices/{code}/close").may(Role.ADMIN).within(Scope.CENTRE),
        post(POSTS).may(Role.ADMIN).within(Scope.CENTRE),
        post(POSTS + "/{post}/change").may(Role.ADMIN).within(Scope.CENTRE),
        post(POSTS + "/{post}/close").may(Role.ADMIN).within(Scope.CENTRE),
        post(POSTS + "/{post}/holders").may(Role.ADMIN).within(Scope.CENTRE),
        post(POSTS + "/{post}/holders/{person}/end").may(Role.ADMIN).within(Scope.CENTRE),
        post(POSTS + "/{post}/substitutes").may(Role.ADMIN).within(Scope.CENTRE),
        post(POSTS + "/{post}/substitutes/{person}/end").may(Role.ADMIN).within(Scope.CENTRE),
        get(PEOPLE + "/me").signedIn(),
        get(PEOPLE).may(Role.ADMIN, Role.DIRECTOR, Role.SUPERVISOR).within(Scope.CENTRE),
        get(PERSON).may(Role.ADMIN, Role.DIRECTOR, Role.SUPERVISOR).within(Scope.CENTRE),
        post(PEOPLE).may(Role.ADMIN).within(Scope.CENTRE),
        post(PERSON + "/rename").may(Role.ADMIN).within(Scope.CENTRE),
        post(PERSON + "/leave").may(Role.ADMIN).within(Scope.CENTRE),
        post(PERSON + "/leave/{leave}/end").may(Role.ADMIN).within(Scope.CENTRE),
        post(PERSON + "/certificates").may(Role.ADMIN).within(Scope.CENTRE),
        post(PERSON + "/certificates/{certificate}/revoke").may(Role.ADMIN).within(Scope.CENTRE),
        post(PERSON + "/transfer").may(Role.ADMIN).within(Scope.CENTRE));
  }
}
