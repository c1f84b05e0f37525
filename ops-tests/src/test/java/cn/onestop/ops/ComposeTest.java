package cn.onestop.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposeTest {
  private static final Tree COMPOSE = Tree.documents(Project.read("docker-compose.yml")).getFirst();
  private static final Map<String, String> CHOSEN =
      Map.of(
          "ONESTOP_USER",
          "10001:10001",
          "ONESTOP_PUBLIC_URL",
          "http://127.0.0.1:8080",
          "ONESTOP_ISSUER_URI",
          "http://127.0.0.1:8080");

  @ParameterizedTest
  @EnumSource
  void the_composition_keeps(ComposeRule rule) {
    assertThat(rule.faults(COMPOSE)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> a_rule_sees_what_breaks_it() {
    return Stream.of(ComposeRule.values())
        .flatMap(rule ->
            rule.breaks().stream()
                .map(fault ->
                    DynamicTest.dynamicTest(
                        rule + " " + rule.breaks().indexOf(fault),
                        () -> assertThat(rule.faults(fault.in(COMPOSE))).isNotEmpty())));
  }

  @Test
  void the_same_key_twice_is_not_read() {
    assertThatThrownBy(() -> Tree.documents("a: 1\na: 2")).hasMessageContaining("duplicate key");
  }

  @Test
  void compose_takes_it() {
    var ended = config(CHOSEN);

    assertThat(ended.output()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  @Test
  void without_the_secrets_compose_says_what_to_do() {
    var ended = config(Map.of("ONESTOP_USER", "", "ONESTOP_PUBLIC_URL", ""));

    assertThat(ended.code()).isNotZero();
    assertThat(ended.output()).contains("run deploy/make-secrets first");
  }

  @Test
  void the_current_schema_of_compose_allows_it() {
    var ended =
        Commands.run(
            Project.ROOT,
            Map.of(),
            List.of(
                Tools.DCLINT.require(), "-c", "deploy/compose/dclint.yaml", "docker-compose.yml"));

    assertThat(ended.output()).doesNotContain("error");
    assertThat(ended.code()).isZero();
  }

  private static Commands.Ended config(Map<String, String> chosen) {
    return Commands.run(
        Project.ROOT,
        chosen,
        List.of(Tools.DOCKER_COMPOSE.require(), "-f", "docker-compose.yml", "config", "-q"));
  }
}
