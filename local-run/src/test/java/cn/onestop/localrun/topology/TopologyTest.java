package cn.onestop.localrun.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopologyTest {

  @Test
  void no_two_processes_of_the_largest_center_share_a_port() {
    Map<Program, Integer> most = new EnumMap<>(Program.class);
    Program.applications().forEach(program -> most.put(program, Topology.MOST_INSTANCES));
    var topology = new Topology(Topology.DEFAULT_PORT, most);

    assertThat(topology.parts().stream().flatMap(part -> topology.allPorts(part).stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void those_come_first_that_others_wait_for() {
    var parts = Topology.on(9000).parts();

    assertThat(parts)
        .allSatisfy(part ->
            assertThat(parts.stream().filter(part::waitsFor))
                .allMatch(awaited -> parts.indexOf(awaited) < parts.indexOf(part)));
  }

  @Test
  void a_second_instance_is_called_by_its_number() {
    var topology = new Topology(9000, Map.of(Program.MATTERS, 2));

    assertThat(topology.parts(Program.MATTERS).stream().map(Part::name))
        .containsExactly("service-matters", "service-matters-2");
    assertThat(topology.part("service-matters-2").instance()).isEqualTo(2);
  }

  @Test
  void where_people_sign_in_elsewhere_there_is_no_provider_of_the_centers_own() {
    var elsewhere = Topology.on(8080).whereSignIn(true);

    assertThat(elsewhere.parts(Program.IDENTITY)).isEmpty();
    assertThat(elsewhere.services()).doesNotContain(Program.IDENTITY).contains(Program.MATTERS);
    assertThat(elsewhere.whereSignIn(false)).isEqualTo(Topology.on(8080));
  }
}
