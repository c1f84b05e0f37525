package cn.onestop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.testkit.contract.ApiContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionTest {

  private final RunningCatalog catalog = RunningCatalog.first();
  private final ApiContract description =
      new ApiContract(catalog.get("/v3/api-docs").response().body());

  @Test
  void it_is_valid_openapi() {
    assertThat(description.flaws()).isEmpty();
  }

  @Test
  void it_has_every_row_of_the_rights_table_and_no_other() {
    var rows =
        catalog.context.getBeanProvider(RightsTable.class).stream()
            .flatMap(table -> table.rows().stream())
            .map(Right::toString)
            .toList();

    assertThat(description.rightsFlaws(rows)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/v1/catalog/items, /api/v1/catalog/items?limit=200, 200",
    "GET /api/v1/catalog/items, /api/v1/catalog/items?limit=0, 400",
    "GET /api/v1/catalog/items/{code}, /api/v1/catalog/items/TX-MZ-01, 200",
    "GET /api/v1/catalog/items/{code}, /api/v1/catalog/items/NO-SUCH, 404",
    "GET /api/v1/catalog/items/{code}/versions, /api/v1/catalog/items/TX-MZ-01/versions, 200",
    "GET /api/v1/catalog/items/{code}/diff, /api/v1/catalog/items/TX-MZ-01/diff, 200",
    "GET /api/v1/catalog/powers, /api/v1/catalog/powers?limit=200, 200",
    "GET /api/v1/catalog/powers/{code}, /api/v1/catalog/powers/QL-NY-01, 200",
    "GET /api/v1/catalog/powers/{code}, /api/v1/catalog/powers/NO-SUCH, 404",
    "GET /api/v1/catalog/powers/{code}/versions, /api/v1/catalog/powers/QL-NY-01/versions, 200",
    "GET /api/v1/catalog/legal-texts, /api/v1/catalog/legal-texts?q=森林&status=IN_FORCE, 200",
    "GET /api/v1/catalog/legal-texts/{code}, /api/v1/catalog/legal-texts/XZFG-SHJZ, 200",
    "GET /api/v1/catalog/legal-texts/{code}, /api/v1/catalog/legal-texts/NO-SUCH, 404",
    "GET /api/v1/catalog/legal-texts/{code}/carries,"
        + " /api/v1/catalog/legal-texts/XZFG-SHJZ/carries, 401",
    "GET /api/v1/catalog/normative-documents, /api/v1/catalog/normative-documents, 401",
    "GET /api/v1/catalog/export.csv, /api/v1/catalog/export.csv?at=yesterday, 400",
    "GET /api/v1/catalog/life-events, /api/v1/catalog/life-events, 200",
    "GET /api/v1/catalog/items, /api/v1/catalog/items?lifeEvent=birth, 200",
    "GET /api/v1/catalog/changes, /api/v1/catalog/changes, 200",
    "GET /api/v1/catalog/drafts, /api/v1/catalog/drafts, 401",
    "GET /api/v1/catalog/reconcilings, /api/v1/catalog/reconcilings, 401",
    "GET /api/v1/catalog/items, /api/v1/catalog/items?q=dibao, 200",
    "GET /api/v1/catalog/items, /api/v1/catalog/items?q=dibao&after=x, 400",
    "GET /api/v1/catalog/items/{code}/flow-chart.json,"
        + " /api/v1/catalog/items/TX-MZ-01/flow-chart.json, 200",
    "GET /api/v1/catalog/items/{code}/flow-chart.json,"
        + " /api/v1/catalog/items/NO-SUCH/flow-chart.json, 404",
    "GET /api/v1/catalog/items/{code}/flow-chart.svg, /api/v1/catalog/items/NO-SUCH/flow-chart.svg,"
        + " 404",
    "GET /api/v1/catalog/powers/{code}/flow-chart.svg,"
        + " /api/v1/catalog/powers/NO-SUCH/flow-chart.svg, 404",
    "GET /api/v1/offices, /api/v1/offices, 200",
    "GET /api/v1/offices, /api/v1/offices?centre=nowhere, 404",
    "GET /api/v1/offices/{code}, /api/v1/offices/511321900000-W01, 200",
    "GET /api/v1/offices/{code}/posts, /api/v1/offices/511321900000-W01/posts, 401",
    "GET /api/v1/people/me, /api/v1/people/me, 401"
  })
  void what_is_answered_is_as_described(String endpoint, String path, int status) {
    var answer = catalog.get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(description.answerFlaws(endpoint, status, answer.response().body())).isEmpty();
  }
}
