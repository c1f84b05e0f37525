package cn.onestop.catalog.item.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.item.LifeEvent;
import org.junit.jupiter.api.Test;

class LifeEventsTest {

  private final LifeEvents events = LifeEvents.load();

  @Test
  void each_has_a_code_of_its_own_names_in_both_languages_and_words() {
    assertThat(events.all()).hasSizeGreaterThan(10);
    assertThat(events.all()).extracting(LifeEvent::code).doesNotHaveDuplicates();
    assertThat(events.all())
        .allSatisfy(event -> {
          assertThat(event.zh()).matches("\\p{IsHan}+");
          assertThat(event.en()).matches("[A-Z][A-Za-z ]+");
          assertThat(event.terms()).isNotEmpty().noneMatch(String::isBlank);
        });
  }

  @Test
  void an_unknown_one_has_nothing() {
    assertThat(events.of("wedding").terms()).isEmpty();
    assertThat(events.of("home").terms()).contains("宅基地");
  }
}
