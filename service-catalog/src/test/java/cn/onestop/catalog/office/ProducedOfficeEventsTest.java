package cn.onestop.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.office.OfficeFile.HolderRow;
import cn.onestop.catalog.office.OfficeFile.PostRow;
import cn.onestop.catalog.office.OfficeFile.Row;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.signedin.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ProducedOfficeEventsTest {

  private static final String CENTRE = "511321900000";
  private static final String WINDOW = CENTRE + "-W01";
  private static final String POST = WINDOW + "-clerk";
  private static final String DIRECTOR = CENTRE + "-director";
  private static final Instant FROM = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-12-31T16:00:00Z");

  private final Post post = Post.created(POST, "clerk", "窗口受理岗", DIRECTOR);

  @Test
  void what_an_import_tells_is_as_in_the_samples() throws IOException {
    var row =
        new Row(
            WINDOW,
            "WINDOW",
            "综合窗口1号",
            CENTRE,
            List.of(
                new PostRow(
                    POST,
                    "clerk",
                    "窗口受理岗",
                    DIRECTOR,
                    List.of(new HolderRow("staff-1001", FROM, UNTIL)))));

    for (OfficeEvent event : ImportOffices.events(row, CENTRE)) {
      assertAsInSample(event);
    }
  }

  @Test
  void what_the_operations_tell_is_as_in_the_samples() throws IOException {
    var window =
        new Office(
            WINDOW,
            cn.onestop.kit.signedin.OfficeKind.WINDOW,
            "综合窗口1号",
            CENTRE,
            CENTRE,
            List.of(),
            null);
    assertAsInSample(window.createPost(POST, Role.CLERK, "窗口受理岗", DIRECTOR));
    assertAsInSample(post.appoint("staff-1001", FROM, UNTIL));
    assertAsInSample(
        post.with(new Holding("staff-1001", FROM, UNTIL))
            .end("staff-1001", Instant.parse("2026-06-30T04:00:00Z")));
    assertAsInSample(window.rename("综合窗口一号"));
    assertAsInSample(window.close(UNTIL));
    assertAsInSample(post.change("综合受理岗", DIRECTOR));
    assertAsInSample(post.close(UNTIL));
    var held = post.with(new Holding("staff-1001", FROM, UNTIL));
    var named =
        held.nameSubstitute(
            "staff-1002",
            "staff-1001",
            Instant.parse("2026-03-09T16:00:00Z"),
            Instant.parse("2026-03-20T16:00:00Z"));
    assertAsInSample(named);
    assertAsInSample(
        held.with(new StandIn("staff-1002", "staff-1001", named.from(), named.until()))
            .endSubstitute("staff-1002", Instant.parse("2026-03-15T16:00:00Z"))
            .getFirst());
  }

  private static void assertAsInSample(OfficeEvent event) throws IOException {
    var sample =
        new ClassPathResource("samples/" + EventTypes.of(OfficeEvent.class).name(event) + ".json")
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(CanonicalJson.write(event)).isEqualTo(CanonicalJson.canonical(sample));
  }
}
