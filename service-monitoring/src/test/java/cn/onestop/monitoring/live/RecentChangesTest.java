package cn.onestop.monitoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.supervision.ViewChanged;
import org.junit.jupiter.api.Test;

class RecentChangesTest {

  private final RecentChanges recent = new RecentChanges(4);

  @Test
  void who_comes_back_is_told_what_came_after_its_last_mark() {
    add("a1", "A");
    add("b1", "B");
    add("a2", "A");
    add("a3", "A");

    assertThat(recent.after("A", "a1").orElseThrow())
        .extracting(Told::mark)
        .containsExactly("a2", "a3");
    assertThat(recent.after("A", "a3").orElseThrow()).isEmpty();
    assertThat(recent.last("A")).isEqualTo("a3");
  }

  @Test
  void what_is_too_long_ago_or_of_another_centre_is_unknown() {
    add("a1", "A");
    add("a2", "A");
    add("b1", "B");
    add("b2", "B");
    add("b3", "B");

    assertThat(recent.after("A", "a1")).isEmpty();
    assertThat(recent.after("A", "a2")).isPresent();
    assertThat(recent.after("A", "b1")).isEmpty();
    assertThat(recent.after("A", Position.BEGINNING)).isEmpty();
  }

  @Test
  void a_centre_of_which_nothing_is_left_is_forgotten() {
    add("a1", "A");
    for (int i = 0; i < 4; i++) {
      add("b" + i, "B");
    }

    assertThat(recent.last("A")).isNull();
    assertThat(recent.after("B", "b0").orElseThrow()).hasSize(3);
  }

  private void add(String mark, String centre) {
    recent.add(new Told(mark, new ViewChanged(centre, null, null)));
  }
}
