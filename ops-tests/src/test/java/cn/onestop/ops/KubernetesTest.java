package cn.onestop.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KubernetesTest {
  private static final Manifests TRIAL = Manifests.trial();

  @ParameterizedTest
  @EnumSource
  void the_manifests_keep(KubernetesRule rule) {
    assertThat(rule.faults(TRIAL)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> a_rule_sees_what_breaks_it() {
    return Stream.of(KubernetesRule.values())
        .flatMap(rule ->
            rule.breaks().stream()
                .map(fault ->
                    DynamicTest.dynamicTest(
                        rule + " " + rule.breaks().indexOf(fault),
                        () -> assertThat(rule.faults(fault.in(TRIAL))).isNotEmpty())));
  }

  @Test
  void kubectl_renders_what_the_files_say() {
    assertThat(Manifests.rendered().all().stream().map(Manifests::id))
        .containsExactlyInAnyOrderElementsOf(
            Manifests.fromFiles().all().stream().map(Manifests::id).toList());
  }
}
