package cn.onestop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.draft.ListedDraft;
import cn.onestop.catalog.draft.events.DraftListView;
import cn.onestop.catalog.reconciling.ListedReconciling;
import cn.onestop.catalog.reconciling.events.ReconcilingListView;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The lists of drafts and of rounds read every sample of the events they follow.
class ConsumedSamplesTest {

  private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

  @Test
  void the_list_of_drafts_reads_every_sample() throws IOException {
    var view = new DraftListView();
    var submitted = (ObjectNode) sample("draft-moved");
    submitted.put("operation", "SUBMIT");

    ListedDraft written = apply(view, null, "draft-written", sample("draft-written"));
    ListedDraft inReview = apply(view, written, "draft-moved", submitted);
    ListedDraft returned = apply(view, inReview, "draft-moved", sample("draft-moved"));

    assertThat(view.types()).hasSize(2);
    assertThat(List.of(written.state(), inReview.state(), returned.state()))
        .containsExactly("DRAFTED", "IN_REVIEW", "DRAFTED");
  }

  @Test
  void the_list_of_rounds_reads_every_sample() throws IOException {
    var view = new ReconcilingListView();
    var names =
        List.of(
            "reconciling-opened",
            "candidate-put-forward",
            "reconciling-moved",
            "reconciling-line-decided",
            "adopted-power-drafted");

    ListedReconciling listed = null;
    for (var name : names) {
      listed = apply(view, listed, name, sample(name));
    }

    assertThat(view.types()).hasSameSizeAs(names);
    assertThat(listed)
        .isEqualTo(
            new ListedReconciling(
                "r-1", "511321900000", "2026年乡镇权责清单梳理", "川办发〔2020〕85号", "DECIDING", AT, 1, 2));
  }

  private static <P> P apply(View<P> view, @Nullable P before, String name, JsonNode data) {
    return view.apply(
            before,
            new ReceivedEvent(
                view.topics().iterator().next(),
                0,
                "r-1",
                1,
                type(name),
                AT,
                AT,
                "staff-1006",
                "",
                "",
                0,
                data))
        .after();
  }

  private static JsonNode sample(String name) throws IOException {
    return CanonicalJson.tree(
        new ClassPathResource("samples/" + type(name) + ".json")
            .getContentAsString(StandardCharsets.UTF_8));
  }

  private static String type(String name) {
    return "cn.onestop.catalog." + name + ".v1";
  }
}
