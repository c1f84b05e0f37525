package cn.onestop.catalog.power;

import cn.onestop.catalog.codes.CheckLevel;
import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.codes.ResponsibilityStage;
import cn.onestop.catalog.codes.RiskGrade;
import cn.onestop.catalog.codes.Start;
import cn.onestop.catalog.codes.TaskType;
import cn.onestop.catalog.codes.Unit;
import cn.onestop.catalog.codes.UseLevel;
import cn.onestop.catalog.steps.StepTable;
import cn.onestop.catalog.steps.StepTableRules;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.PowerContent;
import cn.onestop.kit.refusal.FieldRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the entry of a power must satisfy in itself. All broken rules are named at once.
public final class PowerRules {

  private static final Pattern POWER_TYPE = Pattern.compile("\\d{2}");

  private final String pointer;
  private final List<FieldRefusal> broken = new ArrayList<>();

  private PowerRules(String pointer) {
    this.pointer = pointer;
  }

  /// The rules that `content` breaks, in the order of its fields.
  ///
  /// @param pointer where `content` lies in what was sent
  public static List<FieldRefusal> broken(PowerContent content, String pointer) {
    var rules = new PowerRules(pointer);
    rules.identity(content);
    rules.duties(content);
    rules.limit(content.statutory(), "/statutory");
    rules.limit(content.promised(), "/promised");
    rules.broken.addAll(StepTableRules.broken(new StepTable(content.steps()), pointer + "/steps"));
    var provenance = content.provenance();
    if (provenance != null) {
      rules.code(CheckLevel.class, provenance.level(), "/provenance/level");
    }
    return rules.broken;
  }

  /// A public service is an item and no power.
  private void identity(PowerContent content) {
    check(!content.powerName().isBlank(), "/powerName", "item-name-blank");
    check(
        POWER_TYPE.matcher(content.powerType()).matches(),
        "/powerType",
        "item-code-unknown",
        content.powerType());
    check(
        !content.powerType().equals(TaskType.PUBLIC_SERVICE.code()),
        "/powerType",
        "power-is-public-service");
    check(!content.byLaw().isEmpty(), "/byLaw", "item-without-basis");
    code(UseLevel.class, content.useLevel(), "/useLevel");
  }

  private void duties(PowerContent content) {
    for (int place = 0; place < content.responsibilities().size(); place++) {
      code(
          ResponsibilityStage.class,
          content.responsibilities().get(place).stage(),
          "/responsibilities/" + place + "/stage");
    }
    for (int place = 0; place < content.integrityRisks().size(); place++) {
      code(
          RiskGrade.class,
          content.integrityRisks().get(place).grade(),
          "/integrityRisks/" + place + "/grade");
    }
  }

  private void limit(@Nullable PlainLimit limit, String place) {
    if (limit != null) {
      code(Unit.class, limit.unit(), place + "/unit");
      code(Start.class, limit.start(), place + "/start");
    }
  }

  private <C extends Enum<C> & Coded> void code(Class<C> set, String code, String place) {
    check(Coded.knows(set, code), place, "item-code-unknown", code);
  }

  private void check(boolean holds, String place, String code, Object... arguments) {
    if (!holds) {
      broken.add(FieldRefusal.of(pointer + place, code, arguments));
    }
  }
}
