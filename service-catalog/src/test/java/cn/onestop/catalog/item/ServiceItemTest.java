package cn.onestop.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.catalog.Guides;
import cn.onestop.catalog.item.ItemRefusal.ContentUnchanged;
import cn.onestop.catalog.item.ItemRefusal.EffectiveTooEarly;
import cn.onestop.catalog.item.ServiceItem.PublishedVersion;
import cn.onestop.events.catalog.ItemRetired;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceItemTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Instant RECORDED = Instant.parse("2026-03-01T02:00:00Z");

  private final ServiceItem item =
      after(
          null, ServiceItem.first("TX-MZ-03", "511321900000", DAY, "ADDED", Guides.sound(), null));

  @Test
  void a_first_version_makes_an_item() {
    assertThat(item.code()).isEqualTo("TX-MZ-03");
    assertThat(item.centre()).isEqualTo("511321900000");
    assertThat(item.versions())
        .containsExactly(
            new PublishedVersion(
                1, DAY, "ADDED", ServiceItem.hash(Guides.sound()), RECORDED, Guides.sound(), null));
  }

  @Test
  void a_version_is_in_force_from_its_first_day_on() {
    assertThat(item.inForceOn(DAY.minusDays(1))).isEmpty();
    assertThat(item.inForceOn(DAY)).map(PublishedVersion::number).contains(1);
    assertThat(item.inForceOn(DAY.plusYears(1))).map(PublishedVersion::number).contains(1);
  }

  @Test
  void a_version_to_come_leaves_the_one_in_force_until_its_day() {
    var changed = after(item, item.next(DAY.plusDays(10), "CHANGED", Guides.named("临时救助金"), null));

    assertThat(changed.inForceOn(DAY.plusDays(9))).map(PublishedVersion::number).contains(1);
    assertThat(changed.inForceOn(DAY.plusDays(10))).map(PublishedVersion::number).contains(2);
    assertThat(changed.versions().getFirst()).isEqualTo(item.versions().getFirst());
  }

  @Test
  void of_two_versions_of_one_day_the_later_published_is_in_force() {
    var changed = after(item, item.next(DAY, "CHANGED", Guides.named("临时救助金"), null));

    assertThat(changed.inForceOn(DAY)).map(PublishedVersion::number).contains(2);
  }

  @Test
  void a_version_that_says_the_same_is_refused() {
    assertThatThrownBy(() -> item.next(DAY.plusDays(1), "CHANGED", Guides.sound(), null))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> assertThat(e.refusal()).isEqualTo(new ContentUnchanged("TX-MZ-03")));
  }

  @Test
  void a_version_cannot_be_in_force_before_the_one_it_replaces() {
    assertThatThrownBy(() -> item.next(DAY.minusDays(1), "CHANGED", Guides.named("临时救助金"), null))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> assertThat(e.refusal()).isEqualTo(new EffectiveTooEarly("TX-MZ-03", DAY)));
  }

  @Test
  void a_retired_item_is_in_force_until_its_last_day_and_never_again() {
    var retired = retired(item.retire(DAY.plusDays(5), "CANCELLED", "示例府函〔2026〕2号"));

    assertThat(retired.inForceOn(DAY.plusDays(4))).map(PublishedVersion::number).contains(1);
    assertThat(retired.inForceOn(DAY.plusDays(5))).isEmpty();
    assertThatThrownBy(() -> retired.next(DAY.plusDays(9), "CHANGED", Guides.named("临时救助金"), null))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> retired.retire(DAY.plusDays(9), "CANCELLED", null))
        .isInstanceOf(Refused.class);
  }

  @Test
  void an_item_cannot_end_before_its_last_version_begins() {
    assertThatThrownBy(() -> item.retire(DAY.minusDays(1), "CANCELLED", null))
        .isInstanceOfSatisfying(
            Refused.class,
            e -> assertThat(e.refusal()).isEqualTo(new EffectiveTooEarly("TX-MZ-03", DAY)));
  }

  @Test
  void the_hash_tells_guides_apart_and_knows_the_same_one_again() {
    assertThat(ServiceItem.hash(Guides.sound(guide -> {})))
        .isEqualTo(ServiceItem.hash(Guides.sound()))
        .isNotEqualTo(ServiceItem.hash(Guides.named("临时救助金")));
  }

  /// Against the plainest possible model: walk through the publications and keep the last whose day
  /// has come.
  @Property
  void what_was_in_force_on_a_day_is_the_last_that_had_begun(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 20) Integer> gaps,
      @ForAll @IntRange(min = -2, max = 100) int asked) {
    ServiceItem current = item;
    int day = 0;
    int expected = asked < 0 ? 0 : 1;
    for (int number = 2; number <= gaps.size() + 1; number++) {
      day += gaps.get(number - 2);
      current =
          after(
              current,
              current.next(DAY.plusDays(day), "CHANGED", Guides.named("第" + number), null));
      expected = day <= asked ? number : expected;
    }

    assertThat(current.inForceOn(DAY.plusDays(asked)).map(PublishedVersion::number).orElse(0))
        .isEqualTo(expected);
  }

  private ServiceItem retired(ItemRetired event) {
    return ServiceItem.after(item, new Recorded<>(2, RECORDED, RECORDED, "system", event));
  }

  private static ServiceItem after(@Nullable ServiceItem before, ItemVersionPublished event) {
    long seq = before == null ? 1 : Objects.requireNonNull(before).versions().size() + 1L;
    return ServiceItem.after(before, new Recorded<>(seq, RECORDED, RECORDED, "system", event));
  }
}
