package cn.onestop.kit.signedin;

import static cn.onestop.kit.signedin.Right.get;
import static cn.onestop.kit.signedin.Right.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RightsTableTest {
  private static final RightsTable TABLE =
      RightsTable.of(
          get("/items").anyone(),
          get("/me").signedIn(),
          post("/items/{code}").may(Role.VILLAGE_AGENT, Role.CLERK).within(Scope.OFFICE));

  @Test
  void it_prints_as_people_read_it() {
    assertThat(TABLE)
        .hasToString(
            """
            GET /items | anyone | none
            GET /me | signed-in | none
            POST /items/{code} | clerk village-agent | office\
            """);
  }

  @Test
  void who_may_read_may_ask_for_the_headers_alone() {
    assertThat(TABLE.row("HEAD", "/items")).isEqualTo(TABLE.row("GET", "/items")).isPresent();
  }

  @Test
  void what_has_no_row_has_no_right() {
    assertThat(TABLE.row("DELETE", "/items")).isEmpty();
    assertThat(TABLE.row("GET", "/items/{code}")).isEmpty();
  }

  @Test
  void an_endpoint_has_one_row_only_wherever_it_comes_from() {
    var again = RightsTable.of(get("/items").signedIn());

    assertThatThrownBy(() -> RightsTable.together(List.of(TABLE, again)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GET /items");
  }

  @Test
  void every_role_is_found_by_its_name() {
    for (var role : Role.values()) {
      assertThat(Role.named(role.wireName())).contains(role);
    }
    assertThat(Role.named("village_agent")).isEmpty();
    assertThat(Role.VILLAGE_AGENT.wireName()).isEqualTo("village-agent");
  }
}
