package cn.onestop.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ProducedItemEventsTest {

  private static final String TYPE = "cn.onestop.catalog.item-version-published.v1";

  @Test
  void a_published_version_is_told_as_in_the_sample() throws IOException {
    var sample =
        CanonicalJson.tree(
            new ClassPathResource("samples/" + TYPE + ".json")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    var guide = CanonicalJson.read(sample, ItemVersionPublished.class).content();

    var produced =
        ServiceItem.first(
            "TX-NY-03",
            "511321900000",
            LocalDate.parse("2026-03-01"),
            "ADDED",
            guide,
            "示例府函〔2026〕1号");

    assertThat(EventTypes.of(ItemEvent.class).name(produced)).isEqualTo(TYPE);
    assertThat(CanonicalJson.write(produced)).isEqualTo(CanonicalJson.canonical(sample.toString()));
  }
}
