package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.localrun.data.OfficeClockFile;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Whoever may not act any more is refused everywhere from the moment on that the catalogue names,
/// and told why; whoever stands in acts from the same moment.
///
/// People of their own, so that no other story misses its clerk: they hold posts that the sample's
/// clerk and handler hold as well.
class PostEndsIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String OFFICES = "/offices/" + RunningCenter.CENTRE;
  private static final String WINDOW =
      OFFICES + "-W01/posts/" + RunningCenter.CENTRE + "-W01-clerk";

  private static final Pattern SHOWN =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");

  private final RunningCenter center = RunningCenter.get();
  private final Person admin = center.person("admin");

  @Test
  void a_post_that_ends_at_noon_ends_at_noon_in_every_service() {
    var noon = nextNoon();
    appointHandlerAndClerk2();
    var handler = center.person("handler");
    assertThat(handler.get("/complaints?limit=1").status()).isEqualTo(200);
    var clerk2 = center.person("clerk2");
    assertThat(clerk2.get("/matters?limit=1").status()).isEqualTo(200);
    assertThat(clerk2.get(OFFICES + "-W02/posts").status()).isEqualTo(200);

    ends(OFFICES + "-W02/posts/" + RunningCenter.CENTRE + "-W02-clerk", "staff-1002", noon);
    ends(OFFICES + "/posts/" + RunningCenter.CENTRE + "-complaint-handler", "staff-1008", noon);
    assertThat(clerk2.get("/matters?limit=1").status()).as("before noon").isEqualTo(200);
    setClock(noon);

    refused(() -> clerk2.get("/matters?limit=1"), "post-ended", "since");
    refused(() -> clerk2.get(OFFICES + "-W02/posts"), "post-ended", "since");
    refused(() -> handler.get("/complaints?limit=1"), "post-ended", "since");
    appointHandlerAndClerk2();
    await().atMost(SOON).until(() -> clerk2.get("/matters?limit=1").status() == 200);
    await().atMost(SOON).until(() -> handler.get("/complaints?limit=1").status() == 200);
  }

  @Test
  void while_a_clerk_is_on_leave_the_substitute_acts_at_the_window_and_not_longer() {
    appointHandlerAndClerk2();
    var clerk = center.person("clerk");
    var clerk2 = center.person("clerk2");
    var back = officeTime().plus(3, ChronoUnit.DAYS);
    assertThat(clerk.get("/matters?limit=1").status()).isEqualTo(200);
    assertThat(fileAtFirstWindow(clerk2).code()).as("not their window").isEqualTo("other-office");
    var named =
        admin.post(
            WINDOW + "/substitutes",
            "{\"person\": \"staff-1002\", \"absent\": \"staff-1001\", \"until\": \"%s\"}"
                .formatted(back.plus(9, ChronoUnit.DAYS)));
    assertThat(named.status()).as(named.text()).isEqualTo(201);

    var leave = admin.post("/people/staff-1001/leave", "{\"until\": \"%s\"}".formatted(back));
    assertThat(leave.status()).as(leave.text()).isEqualTo(201);
    refused(() -> clerk.get("/matters?limit=1"), "on-leave", "until");
    refused(() -> clerk.get(OFFICES + "-W01/posts"), "on-leave", "until");
    await().atMost(SOON).until(() -> fileAtFirstWindow(clerk2).status() == 201);
    assertThat(posts(clerk2).toString()).contains("staff-1001");

    var number = leave.json().path("leaves").size();
    assertThat(admin.post("/people/staff-1001/leave/" + number + "/end", "{}").status())
        .isEqualTo(200);
    await().atMost(SOON).until(() -> clerk.get("/matters?limit=1").status() == 200);
    await().atMost(SOON).until(() -> fileAtFirstWindow(clerk2).code().equals("other-office"));
    assertThat(admin.post(WINDOW + "/substitutes/staff-1002/end", "{}").status()).isEqualTo(200);
  }

  /// Whoever another run of these stories sent away is there again.
  private void appointHandlerAndClerk2() {
    appoint(OFFICES + "-W02/posts/" + RunningCenter.CENTRE + "-W02-clerk", "staff-1002");
    appoint(OFFICES + "/posts/" + RunningCenter.CENTRE + "-complaint-handler", "staff-1008");
  }

  private void appoint(String post, String person) {
    var answer = admin.post(post + "/holders", "{\"person\": \"%s\"}".formatted(person));
    assertThat(answer.status() == 201 || answer.code().equals("post-already-held"))
        .as(answer.text())
        .isTrue();
  }

  private void ends(String post, String person, Instant moment) {
    var answer =
        admin.post(post + "/holders/" + person + "/end", "{\"until\": \"%s\"}".formatted(moment));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  /// The copies hear of it a moment later.
  private static void refused(Supplier<Person.Answer> call, String code, String when) {
    await().atMost(SOON).until(() -> call.get().status() == 403);
    var answer = call.get();
    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    assertThat(answer.json().path("detail").asString()).contains("2026-");
    assertThat(answer.json().path(when).asString()).isNotEmpty();
  }

  private static Person.Answer fileAtFirstWindow(Person person) {
    return person.post(
        "/matters",
        MatterLife.filing("周顶岗", "11010519491231002X")
            .replace(
                "{\"itemCode\"",
                "{\"window\": \"%s-W01\", \"itemCode\"".formatted(RunningCenter.CENTRE)));
  }

  private static JsonNode posts(Person person) {
    return person.get("/people/me").json().path("posts");
  }

  /// What the office's clock shows.
  private static Instant officeTime() {
    var shown = SHOWN.matcher(RunningCenter.run("clock").mustSucceed().text());
    assertThat(shown.find()).isTrue();
    return OffsetDateTime.parse(shown.group(1) + "T" + shown.group(2) + "+08:00").toInstant();
  }

  private static Instant nextNoon() {
    var now = officeTime().atZone(OfficeClockFile.ZONE);
    var noon = now.truncatedTo(ChronoUnit.DAYS).plusHours(12);
    return (noon.isAfter(now) ? noon : noon.plusDays(1)).toInstant();
  }

  private static void setClock(Instant moment) {
    RunningCenter.run("clock", "--at", moment.toString()).mustSucceed();
  }
}
