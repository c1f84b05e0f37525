package cn.onestop.catalog;

import static cn.onestop.kit.signedin.Right.get;
import static cn.onestop.kit.signedin.Right.post;

import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.Scope;

/// Who may call what at the catalogue.
final class CatalogRights {

  private CatalogRights() {}

  static RightsTable table() {
    return RightsTable.of(
        get("/api/v1/catalog/items").anyone(),
        get("/api/v1/catalog/items/{code}").anyone(),
        get("/api/v1/catalog/items/{code}/versions").anyone(),
        get("/api/v1/catalog/items/{code}/flow-chart.json").anyone(),
        get("/api/v1/catalog/items/{code}/flow-chart.svg").anyone(),
        get("/api/v1/catalog/powers").anyone(),
        get("/api/v1/catalog/powers/{code}").anyone(),
        get("/api/v1/catalog/powers/{code}/versions").anyone(),
        get("/api/v1/catalog/powers/{code}/flow-chart.svg").anyone(),
        get("/api/v1/offices").anyone(),
        get("/api/v1/offices/{code}").anyone(),
        get("/api/v1/offices/{code}/posts")
            .may(
                Role.CLERK,
                Role.REVIEWER,
                Role.VILLAGE_AGENT,
                Role.APPROVER,
                Role.EDITOR,
                Role.CATALOG_APPROVER,
                Role.COMPLAINT_HANDLER,
                Role.SUPERVISOR,
                Role.DIRECTOR,
                Role.ADMIN)
            .within(Scope.CENTRE),
        post("/api/v1/offices/{code}/posts/{post}/holders").may(Role.ADMIN).within(Scope.CENTRE),
        post("/api/v1/offices/{code}/posts/{post}/holders/{person}/end")
            .may(Role.ADMIN)
            .within(Scope.CENTRE));
  }
}
