package cn.onestop.testkit.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/// How code reads, wherever it stands.
final class CodeRules {
  private CodeRules() {}

  static ArchRule namesSayWhatTheThingIs() {
    return noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveNameMatching(".*(Manager|Helper|Utils?|DTO|Dto|Base|Processor|Info)")
        .because("such a name means that the real one has not been found yet");
  }

  static ArchRule nothingIsPrinted() {
    return noClasses()
        .should(accessField(System.class, "out"))
        .orShould(accessField(System.class, "err"))
        .orShould(callMethod(Throwable.class, "printStackTrace"))
        .because("who runs the center reads its log")
        .allowEmptyShould(true);
  }

  static ArchRule everyPackageIsNullMarked() {
    return classes()
        .should(beInNullMarkedPackage())
        .because("null may stand only where @Nullable says so");
  }

  private static ArchCondition<JavaClass> beInNullMarkedPackage() {
    return new ArchCondition<>("be in a package whose package-info is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var marked =
            type.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        if (!marked) {
          events.add(
              SimpleConditionEvent.violated(
                  type, "package " + type.getPackageName() + " is not @NullMarked"));
        }
      }
    };
  }
}
