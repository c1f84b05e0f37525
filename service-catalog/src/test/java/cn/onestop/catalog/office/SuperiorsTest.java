package cn.onestop.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.office.OfficeRefusal.WrongSuperior;
import cn.onestop.catalog.office.Superiors.Known;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuperiorsTest {

  /// A county's head over a township's, over a clerk; another township beside them.
  private static final Map<String, Known> POSTS =
      Map.of(
          "county-head", new Known("county", null),
          "head", new Known("township", "county-head"),
          "clerk", new Known("township", "head"),
          "other-head", new Known("other", null));

  private final Superiors superiors =
      new Superiors(
          post -> Optional.ofNullable(POSTS.get(post)),
          centre -> centre.equals("county") ? Set.of("county") : Set.of(centre, "county"));

  @Test
  void a_superior_is_of_the_same_centre_or_of_what_stands_above_it() {
    assertThat(superiors.wrong("head", "clerk", "township")).isEmpty();
    assertThat(superiors.wrong("county-head", "clerk", "township")).isEmpty();
    assertThat(superiors.wrong(null, "clerk", "township")).isEmpty();
    assertThat(superiors.wrong("other-head", "clerk", "township"))
        .contains(new WrongSuperior("superior-elsewhere", "other-head"));
    assertThat(superiors.wrong("nobody", "clerk", "township"))
        .contains(new WrongSuperior("superior-unknown", "nobody"));
  }

  @Test
  void nobody_is_their_own_superior_however_long_the_way() {
    assertThat(superiors.wrong("head", "head", "township"))
        .contains(new WrongSuperior("superior-circle", "head"));
    assertThat(superiors.wrong("clerk", "head", "township"))
        .contains(new WrongSuperior("superior-circle", "clerk"));
    assertThat(superiors.wrong("clerk", "county-head", "township"))
        .contains(new WrongSuperior("superior-circle", "clerk"));
  }
}
