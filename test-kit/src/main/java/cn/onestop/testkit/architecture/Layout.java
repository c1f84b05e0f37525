package cn.onestop.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the packages of a service lie: concept first, technology second.
///
/// The root package wires and starts. Every package below it is a concept, unless it is called
/// `web`, `store` or `events`: those are adapters and lie below their concept.
final class Layout {
  private static final Set<String> ADAPTERS = Set.of("web", "store", "events");
  private static final Set<String> SERVICES =
      Set.of("catalog", "matters", "monitoring", "complaints", "identity", "gateway", "localrun");
  private static final List<String> TECHNOLOGY =
      List.of(
          "org.springframework.",
          "com.mongodb.",
          "org.bson.",
          "org.apache.kafka.",
          "tools.jackson.",
          "com.fasterxml.jackson.",
          "jakarta.servlet.");

  private final String root;

  Layout(String root) {
    this.root = root;
  }

  ArchRule conceptKnowsNoTechnology() {
    return noClasses()
        .that(areConcepts())
        .should(dependOnClassesThat(describe("are technology", Layout::isTechnology)))
        .because("the office's rules outlive every framework, and are tested without one")
        .allowEmptyShould(true);
  }

  ArchRule conceptKnowsNoAdapter() {
    return noClasses()
        .that(areConcepts())
        .should(dependOnClassesThat(describe("are adapters", type -> adapter(type) != null)))
        .because("web, store and events depend on the concept, never the other way")
        .allowEmptyShould(true);
  }

  ArchRule adaptersKnowNotEachOther() {
    var rule = CompositeArchRule.of(adapterKnowsNoOther("web"));
    return rule.and(adapterKnowsNoOther("store")).and(adapterKnowsNoOther("events"));
  }

  private ArchRule adapterKnowsNoOther(String own) {
    return noClasses()
        .that(describe("are in a package " + own, type -> own.equals(adapter(type))))
        .should(
            dependOnClassesThat(
                describe(
                    "are in another kind of adapter",
                    type -> adapter(type) != null && !own.equals(adapter(type)))))
        .because("each of web, store and events can be changed without the others")
        .allowEmptyShould(true);
  }

  ArchRule servicesStandAlone() {
    return noClasses()
        .should(dependOnClassesThat(describe("are another service's", this::isOtherService)))
        .because("what a service needs from another it keeps as its own copy, fed by events")
        .allowEmptyShould(true);
  }

  ArchRule theOfficeHasOneClock() {
    return noClasses()
        .that(areConcepts())
        .should(callMethod(System.class, "currentTimeMillis"))
        .orShould(callMethod(System.class, "nanoTime"))
        .orShould(callMethod(Instant.class, "now"))
        .orShould(callMethod(LocalDate.class, "now"))
        .orShould(callMethod(LocalDateTime.class, "now"))
        .orShould(callMethod(ZonedDateTime.class, "now"))
        .orShould(callMethod(OffsetDateTime.class, "now"))
        .orShould(
            dependOnClassesThat(
                describe(
                    "are the system's clocks",
                    type ->
                        type.isEquivalentTo(Clock.class)
                            || type.isEquivalentTo(InstantSource.class))))
        .because(
            "the office clock can be driven; the system's time is for tokens, leases and limits")
        .allowEmptyShould(true);
  }

  private DescribedPredicate<JavaClass> areConcepts() {
    return describe("are of a concept", this::isConcept);
  }

  private boolean isConcept(JavaClass type) {
    return type.getPackageName().startsWith(root + ".") && adapter(type) == null;
  }

  private static boolean isTechnology(JavaClass type) {
    return TECHNOLOGY.stream().anyMatch(type.getName()::startsWith);
  }

  /// The kind of adapter a class of this service belongs to, or null.
  private @Nullable String adapter(JavaClass type) {
    if (!type.getPackageName().startsWith(root + ".")) {
      return null;
    }
    return List.of(type.getPackageName().substring(root.length() + 1).split("\\.", -1)).stream()
        .filter(ADAPTERS::contains)
        .findFirst()
        .orElse(null);
  }

  private boolean isOtherService(JavaClass type) {
    return SERVICES.stream()
        .map(service -> root.substring(0, root.lastIndexOf('.') + 1) + service)
        .filter(service -> !service.equals(root))
        .anyMatch(service ->
            type.getPackageName().equals(service)
                || type.getPackageName().startsWith(service + "."));
  }
}
