package cn.onestop.monitoring.live;

import static cn.onestop.monitoring.MatterStory.CENTRE;
import static cn.onestop.monitoring.MatterStory.DEPARTMENT;
import static cn.onestop.monitoring.MatterStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.supervision.ViewChanged;
import cn.onestop.events.supervision.ViewChanged.Line;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.monitoring.MatterStory;
import cn.onestop.monitoring.card.Lamp;
import cn.onestop.monitoring.card.Supervised;
import cn.onestop.monitoring.complaint.WatchedComplaint;
import cn.onestop.monitoring.matter.MatterWatch;
import cn.onestop.monitoring.matter.WatchedMatter;
import cn.onestop.monitoring.rules.store.RulesFile;
import cn.onestop.monitoring.view.Watched;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NewsTest {

  private static final Instant AT = at("2026-03-02T10:00");
  private static final String FILED = "cn.onestop.matters.matter-filed.v1";
  private static final String ISSUED = "cn.onestop.supervision.card-issued.v1";

  private final MatterWatch watch =
      new MatterWatch(
          RulesFile.read(
              Objects.requireNonNull(
                  NewsTest.class.getResourceAsStream("/supervision-rules.json"))),
          MatterStory.TIME);

  @Test
  void a_filing_is_a_line_of_its_department() {
    assertThat(News.of(FILED, AT, matter(filed()), null))
        .isEqualTo(
            new ViewChanged(
                CENTRE, DEPARTMENT, new Line("matter-filed", AT, "N-1", "特困人员认定", "NORMAL")));
  }

  @Test
  void a_line_has_the_lamp_that_was_found() {
    var news = News.of(FILED, AT, matter(filed()), findings());

    assertThat(Objects.requireNonNull(news.line()).lamp()).isEqualTo("YELLOW");
  }

  @Test
  void of_an_ended_matter_that_never_was_lit_the_lamp_is_out() {
    var closed = filed().accepted("2026-03-02T10:00").closed("2026-03-03T10:00", true);

    var news = News.of("cn.onestop.matters.matter-closed.v1", AT, matter(closed), null);

    assertThat(Objects.requireNonNull(news.line()).lamp()).isEqualTo("OUT");
  }

  @Test
  void a_card_is_a_line_with_the_name_of_its_item() {
    var line = News.of(ISSUED, AT, findings(), matter(filed())).line();

    assertThat(line).isEqualTo(new Line("card-issued", AT, "N-1", "特困人员认定", "YELLOW"));
  }

  @Test
  void a_lamp_alone_changes_figures_only() {
    assertThat(News.of("cn.onestop.supervision.lamp-changed.v1", AT, findings(), matter(filed())))
        .isEqualTo(new ViewChanged(CENTRE, DEPARTMENT, null));
  }

  @Test
  void erasing_personal_data_changes_figures_only() {
    assertThat(
            News.of("cn.onestop.matters.personal-data-erased.v1", AT, matter(filed()), null).line())
        .isNull();
  }

  @Test
  void a_complaint_is_for_the_centre_alone_and_makes_no_line() {
    var complaint =
        new WatchedComplaint(
            "c-1",
            "C-1",
            CENTRE,
            "COMPLAINT",
            "ONLINE",
            true,
            "N-1",
            AT,
            null,
            null,
            null,
            null,
            null,
            null);

    assertThat(News.of("cn.onestop.complaints.complaint-filed.v1", AT, Watched.of(complaint), null))
        .isEqualTo(new ViewChanged(CENTRE, null, null));
  }

  @Test
  void the_matter_is_read_beside_its_findings_and_the_findings_beside_the_matter() {
    assertThat(News.companion(matter(filed()))).isEqualTo("s-m-1");
    assertThat(News.companion(findings())).isEqualTo("m-1");
  }

  private static MatterStory filed() {
    return new MatterStory("N-1").filed("2026-03-02T09:30", 5);
  }

  private Watched matter(MatterStory story) {
    WatchedMatter matter = null;
    for (Recorded<MatterEvent> fact : story.facts()) {
      matter = watch.after(matter, "m-1", 0, fact);
    }
    return Watched.of(Objects.requireNonNull(matter));
  }

  private static Watched findings() {
    return Watched.of(new Supervised("m-1", "N-1", CENTRE, DEPARTMENT, Lamp.YELLOW, AT, List.of()));
  }
}
