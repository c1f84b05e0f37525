package cn.onestop.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureRulesTest {
  private static final String SAMPLE = "cn.onestop.testkit.architecture.sample.";

  private static ArchitectureRules rulesOf(String service) {
    return ArchitectureRules.ofService(SAMPLE + service, classes(service));
  }

  private static JavaClasses classes(String service) {
    return new ClassFileImporter().importPackages(SAMPLE + service);
  }

  @TestFactory
  Stream<DynamicTest> a_service_that_keeps_them_passes() {
    return rulesOf("matters").tests();
  }

  /// Also shows that class files of this Java version are read: what is not read breaks nothing.
  @TestFactory
  Stream<DynamicTest> a_service_that_breaks_them_all_fails_each() {
    return rulesOf("complaints").rules().entrySet().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.getKey(),
                () ->
                    assertThatThrownBy(() -> rule.getValue().check(classes("complaints")))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("because")));
  }

  @Test
  void each_kind_of_adapter_is_kept_from_each_other() {
    var layout = new Layout(SAMPLE + "complaints");

    assertThat(
            layout
                .adaptersKnowNotEachOther()
                .evaluate(classes("complaints"))
                .getFailureReport()
                .getDetails())
        .anyMatch(line -> line.contains("ComplaintResponse") && line.contains("MongoComplaints"))
        .anyMatch(line -> line.contains("MongoComplaints") && line.contains("ComplaintListener"))
        .anyMatch(line -> line.contains("ComplaintListener") && line.contains("ComplaintResponse"));
  }

  @Test
  void a_module_that_is_not_there_proves_nothing() {
    assertThatThrownBy(() -> ArchitectureRules.ofService("cn.onestop.nowhere"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @TestFactory
  Stream<DynamicTest> this_module_keeps_them_itself() {
    return ArchitectureRules.ofConsole("cn.onestop.testkit").tests();
  }
}
