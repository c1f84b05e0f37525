package cn.onestop.catalog.gate;

import static cn.onestop.catalog.gate.Findings.present;

import cn.onestop.catalog.codes.ItemCodes;
import cn.onestop.catalog.codes.MaterialType;
import cn.onestop.catalog.codes.StepKind;
import cn.onestop.catalog.codes.TaskType;
import cn.onestop.catalog.steps.StepTable;
import cn.onestop.events.catalog.ItemContent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What makes an item lawful: it stands in the list, adds nothing, is displayed in full, and
/// belongs to one power.
final class LawfulnessRules {

  static final List<ItemRule> ALL =
      List.of(
          new ItemRule("licence-explains-itself", LawfulnessRules::licenceExplainsItself),
          new ItemRule("nothing-added-without-basis", LawfulnessRules::nothingAdded),
          new ItemRule("licence-is-in-the-list", LawfulnessRules::licenceIsInTheList),
          new ItemRule("displayed-in-full", LawfulnessRules::displayedInFull),
          new ItemRule("codes-have-their-form", LawfulnessRules::codesHaveTheirForm),
          new ItemRule("item-belongs-to-one-power", LawfulnessRules::belongsToOnePower));

  /// What every procedure has needs no basis of its own.
  private static final Set<StepKind> USUAL =
      Set.of(
          StepKind.FILING,
          StepKind.ACCEPTANCE,
          StepKind.REVIEW,
          StepKind.APPROVAL,
          StepKind.DECISION,
          StepKind.CLOSING,
          StepKind.DELIVERY,
          StepKind.FOLLOW_UP);

  private LawfulnessRules() {}

  /// A licence has answered questions, and at least 受理、审核、审批、办结、送达.
  private static void licenceExplainsItself(ItemContent guide, Around around, Findings findings) {
    if (!isLicence(guide)) {
      return;
    }
    var questions = guide.questions();
    int answered = questions == null ? 0 : questions.size();
    findings.unless(answered >= around.rules().licenceQuestions(), "/questions", answered);
    int steps = StepTable.of(guide).mainLine().size();
    findings.unless(steps >= around.rules().licenceSteps(), "/handlingSteps", steps);
  }

  /// 优化营商环境条例 35: no condition and no step without law, regulation or rule.
  private static void nothingAdded(ItemContent guide, Around around, Findings findings) {
    var conditions = guide.conditions();
    for (int place = 0; conditions != null && place < conditions.size(); place++) {
      var condition = conditions.get(place);
      findings.unless(
          present(condition.byLaw()), "/conditions/" + place + "/byLaw", condition.text());
    }
    var steps = guide.steps();
    for (int place = 0; steps != null && place < steps.size(); place++) {
      var step = steps.get(place);
      boolean added =
          StepTable.kind(step)
              .filter(kind -> kind.onMainLine() && !USUAL.contains(kind))
              .isPresent();
      findings.unless(!added || present(step.byLaw()), "/steps/" + place + "/byLaw", step.name());
    }
  }

  /// 优化营商环境条例 40: no licence outside the list, and none that was cancelled, under whatever type.
  private static void licenceIsInTheList(ItemContent guide, Around around, Findings findings) {
    var code = guide.catalogCode();
    if (isLicence(guide)) {
      var list = around.rules().licenceCatalogCodes();
      findings.unless(code != null && (list == null || list.contains(code)), "/catalogCode", code);
    }
    if (code != null) {
      findings.unless(!around.wasCancelled(code), "/catalogCode", code);
    }
  }

  /// 行政许可法 30: 事项、依据、条件、数量、程序、期限、全部材料目录和申请书示范文本.
  private static void displayedInFull(ItemContent guide, Around around, Findings findings) {
    if (!around.rules().displayedTypes().contains(guide.taskType())) {
      return;
    }
    var conditions = guide.conditions();
    var handling = guide.handling();
    findings.unless(!guide.byLaw().isEmpty(), "/byLaw", null);
    findings.unless(
        present(guide.acceptCondition()) || (conditions != null && !conditions.isEmpty()),
        "/acceptCondition",
        null);
    findings.unless(
        handling != null && present(handling.limitExplain()), "/handling/limitExplain", null);
    findings.unless(!guide.materials().isEmpty(), "/materials", null);
    for (int place = 0; place < guide.materials().size(); place++) {
      var material = guide.materials().get(place);
      if (material.materialType().equals(MaterialType.FORM.code())) {
        findings.unless(
            present(material.exampleGuid()),
            "/materials/" + place + "/exampleGuid",
            material.materialName());
      }
    }
  }

  /// 基本编码 has 12 characters; older and local codes stand in the local fields.
  private static void codesHaveTheirForm(ItemContent guide, Around around, Findings findings) {
    var code = guide.catalogCode();
    findings.unless(code == null || ItemCodes.CATALOG_CODE.fits(code), "/catalogCode", code);
    var coding = guide.coding();
    var task = coding == null ? null : coding.taskCode();
    findings.unless(agree(task, code), "/coding/taskCode", task);
  }

  private static boolean agree(@Nullable String taskCode, @Nullable String catalogCode) {
    return taskCode == null || catalogCode == null || taskCode.endsWith(catalogCode);
  }

  /// 一项职权对应一条目录. A public service is no power.
  private static void belongsToOnePower(ItemContent guide, Around around, Findings findings) {
    var powers = around.powersOf(around.code());
    boolean publicService = guide.taskType().equals(TaskType.PUBLIC_SERVICE.code());
    findings.unless(
        publicService ? powers.isEmpty() : powers.size() == 1,
        "/taskType",
        powers.isEmpty() ? guide.taskType() : String.join(" ", powers));
  }

  private static boolean isLicence(ItemContent guide) {
    return guide.taskType().equals(TaskType.LICENCE.code());
  }
}
