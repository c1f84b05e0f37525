package cn.onestop.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// The layout's rules for one module, each named after its reason.
///
/// ```java
/// class ArchitectureTest {
///   @TestFactory
///   Stream<DynamicTest> the_layout_holds() {
///     return ArchitectureRules.ofService("cn.onestop.matters").tests();
///   }
/// }
/// ```
public final class ArchitectureRules {
  private final JavaClasses classes;
  private final Map<String, ArchRule> rules = new LinkedHashMap<>();

  private ArchitectureRules(JavaClasses classes) {
    this.classes = classes;
    rules.put("a name says what the thing is", CodeRules.namesSayWhatTheThingIs());
    rules.put("absence is always declared", CodeRules.everyPackageIsNullMarked());
  }

  /// For a module that talks to people on the console, as command-line programs and test summaries
  /// do.
  ///
  /// @param root the module's root package
  public static ArchitectureRules ofConsole(String root) {
    return new ArchitectureRules(classesOf(root));
  }

  /// For a module that is no service: how code reads, wherever it stands.
  public static ArchitectureRules ofLibrary(String root) {
    return ofLibrary(classesOf(root));
  }

  /// For a service: the same, and how its packages lie.
  public static ArchitectureRules ofService(String root) {
    return ofService(root, classesOf(root));
  }

  static ArchitectureRules ofLibrary(JavaClasses classes) {
    var library = new ArchitectureRules(classes);
    library.rules.put("what is to be known is logged, not printed", CodeRules.nothingIsPrinted());
    return library;
  }

  static ArchitectureRules ofService(String root, JavaClasses classes) {
    var service = ofLibrary(classes);
    var layout = new Layout(root);
    service.rules.put("a concept knows no technology", layout.conceptKnowsNoTechnology());
    service.rules.put("a concept does not know its adapters", layout.conceptKnowsNoAdapter());
    service.rules.put("adapters do not know each other", layout.adaptersKnowNotEachOther());
    service.rules.put(
        "what a service needs of another comes by events", layout.servicesStandAlone());
    service.rules.put("the office has one clock", layout.theOfficeHasOneClock());
    return service;
  }

  /// One test for each rule.
  public Stream<DynamicTest> tests() {
    return rules.entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
  }

  Map<String, ArchRule> rules() {
    return rules;
  }

  /// The module's own classes; nothing found means a wrong name, and would prove nothing.
  private static JavaClasses classesOf(String root) {
    var found =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
    if (found.isEmpty()) {
      throw new IllegalArgumentException("No classes in " + root);
    }
    return found;
  }
}
