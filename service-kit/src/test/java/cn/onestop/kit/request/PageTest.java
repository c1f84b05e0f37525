package cn.onestop.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void the_one_entry_too_many_only_tells_that_there_are_more() {
    assertThat(Page.of(List.of("a", "b", "c"), new PageRequest(null, 2), key -> key))
        .isEqualTo(new Page<>(List.of("a", "b"), "b"));
  }

  @Test
  void the_last_page_names_no_next_one() {
    assertThat(Page.of(List.of("a", "b"), new PageRequest("0", 2), key -> key))
        .isEqualTo(new Page<>(List.of("a", "b"), null));
  }
}
