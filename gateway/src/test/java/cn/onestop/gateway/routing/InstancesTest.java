package cn.onestop.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstancesTest {
  private static final URI A = URI.create("http://a");
  private static final URI B = URI.create("http://b");
  private static final URI C = URI.create("http://c");

  private long nanos;
  private final Instances instances = new Instances(List.of(A, B, C), () -> nanos);

  @Test
  void each_is_first_in_its_turn() {
    assertThat(instances.inTurn()).containsExactly(A, B, C);
    assertThat(instances.inTurn()).containsExactly(B, C, A);
    assertThat(instances.inTurn()).containsExactly(C, A, B);
    assertThat(instances.inTurn()).containsExactly(A, B, C);
  }

  @Test
  void one_at_rest_comes_last_until_it_has_rested() {
    instances.rest(A);

    assertThat(instances.inTurn()).containsExactly(B, C, A);
    nanos += 1_999_999_999;
    assertThat(instances.inTurn()).containsExactly(B, C, A);
    nanos += 1;
    assertThat(instances.inTurn()).containsExactly(C, A, B);
  }

  @Test
  void when_all_rest_all_are_tried() {
    instances.rest(A);
    instances.rest(B);
    instances.rest(C);

    assertThat(instances.inTurn()).containsExactlyInAnyOrder(A, B, C);
  }
}
