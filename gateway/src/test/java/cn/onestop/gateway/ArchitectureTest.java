package cn.onestop.gateway;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.onestop.testkit.architecture.ArchitectureRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> the_rules_for_all_modules_hold() {
    return ArchitectureRules.ofLibrary("cn.onestop.gateway").tests();
  }

  @Test
  void no_two_packages_need_each_other() {
    slices()
        .matching("cn.onestop.gateway.(*)..")
        .should()
        .beFreeOfCycles()
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.onestop.gateway"));
  }
}
