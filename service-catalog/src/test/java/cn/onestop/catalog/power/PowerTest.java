package cn.onestop.catalog.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.events.catalog.PowerContent;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.events.catalog.PowerVersionPublished;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PowerTest {

  private static final String TYPE = "cn.onestop.catalog.power-version-published.v1";
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");
  private static final Instant RECORDED = Instant.parse("2026-03-01T02:00:00Z");

  @Test
  void a_published_power_is_told_as_in_the_sample() {
    var sample = sample();

    var produced =
        Power.first(
            "QL-NY-03", "511321900000", DAY, "DELEGATED", content(it -> {}), "示例府函〔2026〕1号");

    assertThat(EventTypes.of(PowerEvent.class).name(produced)).isEqualTo(TYPE);
    assertThat(CanonicalJson.write(produced)).isEqualTo(CanonicalJson.canonical(sample.toString()));
  }

  @Test
  void a_power_keeps_every_version_and_is_exercised_until_its_end() {
    var power =
        after(null, Power.first("QL-1", "511321900000", DAY, "ADDED", content(it -> {}), null));
    power =
        after(
            power,
            power.next(DAY.plusDays(5), "CHANGED", content(it -> it.put("powerName", "别名")), null));
    power = after(power, power.retire(DAY.plusDays(9), "CANCELLED", "示例"));
    var retired = power;

    assertThat(power.inForceOn(DAY.minusDays(1))).isEmpty();
    assertThat(power.inForceOn(DAY.plusDays(4)).orElseThrow().number()).isEqualTo(1);
    assertThat(power.inForceOn(DAY.plusDays(5)).orElseThrow().number()).isEqualTo(2);
    assertThat(power.inForceOn(DAY.plusDays(9))).isEmpty();
    assertThatThrownBy(() -> retired.next(DAY.plusDays(9), "CHANGED", content(it -> {}), null))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_public_service_is_no_power() {
    assertThat(PowerRules.broken(content(it -> it.put("powerType", "20")), ""))
        .extracting(FieldRefusal::code)
        .containsExactly("power-is-public-service");
    assertThat(PowerRules.broken(content(it -> {}), "")).isEmpty();
  }

  private static Power after(@Nullable Power before, PowerEvent event) {
    return Power.after(before, new Recorded<>(1, RECORDED, RECORDED, "system", event));
  }

  private static PowerContent content(Consumer<ObjectNode> change) {
    var content =
        (ObjectNode)
            CanonicalJson.tree(CanonicalJson.read(sample(), PowerVersionPublished.class).content());
    change.accept(content);
    return CanonicalJson.read(content, PowerContent.class);
  }

  private static JsonNode sample() {
    try {
      return CanonicalJson.tree(
          new ClassPathResource("samples/" + TYPE + ".json")
              .getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
