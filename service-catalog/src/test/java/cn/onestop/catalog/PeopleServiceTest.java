package cn.onestop.catalog;

import static cn.onestop.catalog.RunningCatalog.CENTRE;
import static cn.onestop.catalog.RunningCatalog.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.Topics;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The staff of the sample township, over HTTP.
class PeopleServiceTest {

  private static final String PEOPLE = "/api/v1/people";
  private static final String OFFICES = "/api/v1/offices/";

  private final RunningCatalog catalog = RunningCatalog.first();

  @Test
  void everyone_sees_their_own_posts_and_certificates() {
    var me = as("staff-1306", "reviewer", PEOPLE + "/me").json();

    assertThat(me.path("name").asString()).isEqualTo("许青松");
    assertThat(me.at("/posts/0/officeName").asString()).contains("农业");
    assertThat(me.at("/posts/0/centreName").asString()).isEqualTo("示例乡便民服务中心");
    assertThat(me.at("/certificates/0/kind").asString()).isEqualTo("ENFORCEMENT");
    var citizen = as("citizen-2001", "citizen", PEOPLE + "/me").json();
    assertThat(citizen.has("name")).isFalse();
    assertThat(citizen.path("posts")).isEmpty();
    assertThat(catalog.get(PEOPLE + "/me").status()).isEqualTo(401);
  }

  @Test
  void the_staff_are_found_by_name_and_by_reference_page_by_page() {
    assertThat(list("?q=何大山")).hasSize(1);
    assertThat(list("?q=staff-14")).hasSize(6);
    assertThat(list("?limit=200").size()).isGreaterThan(23);
    var page = as("staff-1011", "admin", PEOPLE + "?limit=2").json();
    assertThat(page.path("items")).hasSize(2);
    assertThat(list("?limit=2&after=" + page.path("next").asString()).get(0).path("person"))
        .isNotEqualTo(page.at("/items/1/person"));
  }

  @Test
  void a_person_is_registered_once_renamed_and_told_to_nobody_by_name() {
    var key = UUID.randomUUID().toString();
    var body =
        "{\"person\": \"staff-5001\", \"name\": \"欧阳春晓\", \"centre\": \"%s\"}".formatted(CENTRE);

    var first = catalog.post(PEOPLE, body, key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(RunningCatalog.second().post(PEOPLE, body, key).json()).isEqualTo(first.json());
    assertThat(catalog.post(PEOPLE, body).json().path("code").asString())
        .isEqualTo("person-exists");

    var path = PEOPLE + "/staff-5001";
    var renamed = catalog.post(path + "/rename", "{\"name\": \"欧阳小春\"}");
    assertThat(renamed.json().path("name").asString()).isEqualTo("欧阳小春");
    assertThat(catalog.post(path + "/rename", "{\"name\": \"欧阳小春\"}").status()).isEqualTo(409);
    assertThat(as("staff-1011", "admin", path).json().path("name").asString()).isEqualTo("欧阳小春");
    await("its event", () -> topic().contains("staff-5001"));
    assertThat(topic()).doesNotContain("欧阳");
  }

  @Test
  void leave_takes_the_posts_away_on_every_instance_and_the_refusal_says_until_when() {
    var now = RunningCatalog.CLOCK.now();
    var until = now.plusSeconds(7200);
    var path = PEOPLE + "/staff-1104";
    var posts = OFFICES + CENTRE + "-W04/posts";
    var post = posts + "/" + CENTRE + "-W04-clerk";

    var named =
        catalog.post(
            post + "/substitutes",
            "{\"person\": \"staff-1103\", \"absent\": \"staff-1104\", \"until\": \"%s\"}"
                .formatted(until.plusSeconds(7200)));
    assertThat(named.status()).as(named.response().body()).isEqualTo(201);
    assertThat(catalog.post(path + "/leave", "{\"until\": \"%s\"}".formatted(until)).status())
        .isEqualTo(201);

    await("the leave", () -> !RunningCatalog.second().holdsPost("staff-1104"));
    await("the substitute", () -> substitutes(RunningCatalog.second()).size() == 2);
    var refused = as("staff-1104", "clerk", posts);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("code").asString()).isEqualTo("on-leave");
    assertThat(refused.json().path("detail").asString()).contains("请假至");
    assertThat(refused.json().path("until").asString()).startsWith("2026-03-");
    var me = as("staff-1104", "clerk", PEOPLE + "/me").json();
    assertThat(me.path("posts")).isEmpty();
    assertThat(me.has("onLeaveUntil")).isTrue();

    assertThat(catalog.post(path + "/leave/1/end", "{}").status()).isEqualTo(200);
    await("back", () -> catalog.holdsPost("staff-1104"));
    await("standing by", () -> substitutes(RunningCatalog.first()).size() == 1);
  }

  @Test
  void a_transfer_ends_here_and_begins_there_once_however_often_it_is_sent() {
    var from = "{\"office\": \"%s-W02\", \"post\": \"%s-W02-clerk\"}".formatted(CENTRE, CENTRE);
    var to = "{\"office\": \"%s-W01\", \"post\": \"%s-W01-clerk\"}".formatted(CENTRE, CENTRE);
    var body = "{\"from\": %s, \"to\": %s}".formatted(from, to);
    var key = UUID.randomUUID().toString();
    register("staff-5002");
    assertThat(appoint("-W02", "staff-5002").status()).isEqualTo(201);
    RunningCatalog.CLOCK.set(RunningCatalog.CLOCK.now().plusSeconds(1));

    var first = catalog.post(PEOPLE + "/staff-5002/transfer", body, key);
    assertThat(first.status()).as(first.response().body()).isEqualTo(200);
    RunningCatalog.CLOCK.set(RunningCatalog.CLOCK.now().plusSeconds(1));
    assertThat(RunningCatalog.second().post(PEOPLE + "/staff-5002/transfer", body, key).json())
        .isEqualTo(first.json());
    assertThat(first.json().at("/ended/until")).isEqualTo(first.json().at("/begun/from"));
    var again = catalog.post(PEOPLE + "/staff-5002/transfer", body);
    assertThat(again.json().path("code").asString()).isEqualTo("post-not-held");
  }

  @Test
  void what_was_so_on_a_past_day_is_still_told() {
    var path = OFFICES + CENTRE + "-W01/posts?at=";

    assertThat(as("staff-1011", "admin", path + "2023-12-31").json().at("/posts/0/holders"))
        .isEmpty();
    assertThat(as("staff-1011", "admin", path + "2026-03-01").json().at("/posts/0/holders"))
        .hasSize(1);
    var expired = as("staff-1011", "admin", PEOPLE + "/staff-1307?at=2024-06-01").json();
    assertThat(expired.path("certificates")).hasSize(1);
    assertThat(
            as("staff-1011", "admin", PEOPLE + "/staff-1307?at=2026-03-01")
                .json()
                .path("certificates"))
        .isEmpty();
  }

  @Test
  void a_certificate_is_recorded_and_revoked() {
    register("staff-5003");
    var path = PEOPLE + "/staff-5003/certificates";
    var body =
        "{\"kind\": \"ENFORCEMENT\", \"number\": \"川-5003\", \"department\": \"%s\","
            + " \"validFrom\": \"2026-01-01\", \"validUntil\": \"2030-12-31\"}";

    assertThat(catalog.post(path, body.formatted("nowhere")).json().path("code").asString())
        .isEqualTo("certificate-department-unknown");
    var recorded = catalog.post(path, body.formatted(CENTRE + "-D06"));
    assertThat(recorded.status()).as(recorded.response().body()).isEqualTo(201);
    assertThat(recorded.json().at("/certificates/0/number").asString()).isEqualTo("川-5003");
    assertThat(catalog.post(path + "/1/revoke", "{}").status()).isEqualTo(200);
    assertThat(catalog.post(path + "/1/revoke", "{}").status()).isEqualTo(409);
  }

  @Test
  void offices_and_posts_come_change_and_go() {
    var code = CENTRE + "-W09";
    var office =
        catalog.post(
            "/api/v1/offices",
            "{\"code\": \"%s\", \"kind\": \"WINDOW\", \"name\": \"九号窗口\", \"parent\": \"%s\"}"
                .formatted(code, CENTRE));
    assertThat(office.status()).as(office.response().body()).isEqualTo(201);
    assertThat(office.json().path("centre").asString()).isEqualTo(CENTRE);

    var posts = OFFICES + code + "/posts";
    var post =
        "{\"post\": \"%s-clerk\", \"role\": \"clerk\", \"title\": \"受理岗\", \"superior\": \"%s\"}";
    assertThat(catalog.post(posts, post.formatted(code, "nobody")).json().path("code").asString())
        .isEqualTo("superior-unknown");
    assertThat(catalog.post(posts, post.formatted(code, CENTRE + "-director")).status())
        .isEqualTo(201);
    await("the chain", () -> chain(code).size() == 2);
    assertThat(chain(code).get(1).path("title").asString()).isEqualTo("县政务服务管理局局长");

    register("staff-5004");
    assertThat(appoint("-W09", "staff-5004").status()).isEqualTo(201);
    var close = catalog.post(OFFICES + code + "/close", "{\"from\": \"2026-04-01\"}");
    assertThat(close.status()).isEqualTo(409);
    assertThat(close.json().at("/posts/0").asString()).isEqualTo(code + "-clerk");
    assertThat(
            catalog
                .post(
                    posts + "/" + code + "-clerk/holders/staff-5004/end",
                    "{\"until\": \"2026-03-31T00:00:00Z\"}")
                .status())
        .isEqualTo(200);
    assertThat(
            catalog
                .post(OFFICES + code + "/close", "{\"from\": \"2026-04-01\"}")
                .json()
                .path("closed")
                .asString())
        .isEqualTo("2026-03-31T16:00:00.000Z");
    assertThat(catalog.post(OFFICES + CENTRE + "/close", "{\"from\": \"2026-04-01\"}").status())
        .as("there are offices below it")
        .isEqualTo(409);
  }

  @Test
  void a_table_is_taken_whole_and_once() {
    var csv =
        """
        office,kind,officeName,parent,post,role,title,superior,person,personName,from,until
        %1$s-W10,WINDOW,十号窗口,%1$s,%1$s-W10-clerk,clerk,受理岗,%1$s-director,staff-5101,欧春,2026-01-01,
        %1$s-W10,,,,%1$s-W10-clerk,,,,staff-5102,夏秋,2026-01-01,2026-12-31
        %1$s-W11,WINDOW,十一号窗口,%1$s,,,,,,,,
        """
            .formatted(CENTRE);

    var taken = table("\uFEFF" + csv, UUID.randomUUID().toString());
    assertThat(taken.status()).as(taken.response().body()).isEqualTo(200);
    assertThat(taken.json().path("holders").asInt()).isEqualTo(2);
    var etag = posts(CENTRE + "-W10").header("ETag");
    assertThat(table(csv, UUID.randomUUID().toString()).json()).isEqualTo(taken.json());
    assertThat(posts(CENTRE + "-W10").header("ETag")).as("nothing changed").isEqualTo(etag);
    assertThat(as("staff-1011", "admin", PEOPLE + "/staff-5102").json().path("name").asString())
        .isEqualTo("夏秋");
    assertThat(posts(CENTRE + "-W10").json().at("/posts/0/holders/1/until").asString())
        .isEqualTo("2026-12-30T16:00:00.000Z");
  }

  @Test
  void every_wrong_cell_of_a_table_is_named_and_nothing_of_it_is_taken() {
    var refused =
        table(
            """
            office,kind,officeName,parent,post,role,title,superior,person,personName,from,until
            %1$s-W12,WINDOW,十二号窗口,%1$s,%1$s-W12-clerk,clerk,受理岗,nobody,staff-5201,甲,2026-01-01,
            %1$s-W13,KIOSK,自助机,%1$s,,,,,,,,
            %1$s-W12,,,,%1$s-W12-clerk,reviewer,,,staff-5201,乙,明天,
            %1$s-W01,,,,%1$s-W01-clerk,,,,staff-1001,,2026-01-01,
            """
                .formatted(CENTRE),
            UUID.randomUUID().toString());

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asString()).isEqualTo("table-refused");
    assertThat(
            refused
                .json()
                .path("errors")
                .valueStream()
                .map(it -> it.path("pointer").asString() + " " + it.path("code").asString()))
        .containsExactlyInAnyOrder(
            "#/2/superior superior-unknown",
            "#/3/kind office-kind-unknown",
            "#/4/role table-differs",
            "#/4/personName table-name-differs",
            "#/4/from field-expects-time",
            "#/5/person post-already-held");
    assertThat(refused.json().path("cells").toString()).contains("KIOSK", "明天").doesNotContain("乙");
    assertThat(catalog.get(OFFICES + CENTRE + "-W12").status()).isEqualTo(404);
  }

  @Test
  void every_event_of_the_staff_is_sent_as_the_contract_says() {
    register("staff-5005");
    catalog.post(PEOPLE + "/staff-5005/rename", "{\"name\": \"另名\"}");
    catalog.post(PEOPLE + "/staff-5005/leave", "{\"until\": \"2027-01-01T00:00:00Z\"}");
    catalog.post(PEOPLE + "/staff-5005/leave/1/end", "{}");
    catalog.post(
        PEOPLE + "/staff-5005/certificates",
        "{\"kind\": \"ENFORCEMENT\", \"number\": \"1\", \"validFrom\": \"2026-01-01\","
            + " \"validUntil\": \"2026-12-31\"}");
    catalog.post(PEOPLE + "/staff-5005/certificates/1/revoke", "{}");

    await(
        "every type",
        () ->
            WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.PEOPLE).stream()
                .map(EventContract::type)
                .toList()
                .containsAll(EventContract.types(Topics.PEOPLE)));
    assertThat(WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.PEOPLE))
        .flatExtracting(EventContract::check)
        .isEmpty();
  }

  private void register(String person) {
    var body =
        "{\"person\": \"%s\", \"name\": \"某人\", \"centre\": \"%s\"}".formatted(person, CENTRE);
    assertThat(catalog.post(PEOPLE, body).status()).isEqualTo(201);
  }

  private RunningCatalog.Answered appoint(String office, String person) {
    return catalog.post(
        OFFICES + CENTRE + office + "/posts/" + CENTRE + office + "-clerk/holders",
        "{\"person\": \"%s\"}".formatted(person));
  }

  private RunningCatalog.Answered table(String csv, String key) {
    return catalog.postAs("text/csv", "/api/v1/offices/import", csv, key);
  }

  private RunningCatalog.Answered posts(String office) {
    return as("staff-1011", "admin", OFFICES + office + "/posts");
  }

  private JsonNode list(String query) {
    return as("staff-1011", "admin", PEOPLE + query).json().path("items");
  }

  private JsonNode chain(String office) {
    return as("staff-1011", "admin", OFFICES + office + "/chain").json().at("/posts/0/above");
  }

  private JsonNode substitutes(RunningCatalog instance) {
    return instance
        .get(
            PEOPLE + "/me",
            "Authorization",
            "Bearer " + RunningCatalog.TOKENS.of("staff-1103", "clerk"))
        .json()
        .path("posts");
  }

  private RunningCatalog.Answered as(String person, String role, String path) {
    return catalog.get(path, "Authorization", "Bearer " + RunningCatalog.TOKENS.of(person, role));
  }

  private static String topic() {
    var text = new StringBuilder();
    WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.PEOPLE)
        .forEach(record -> text.append(new String(record.value(), StandardCharsets.UTF_8)));
    return text.toString();
  }
}
