package cn.onestop.catalog.gate;

import static cn.onestop.catalog.gate.Findings.present;

import cn.onestop.catalog.codes.StepKind;
import cn.onestop.catalog.steps.StepTable;
import cn.onestop.events.catalog.PowerContent;
import java.util.List;
import java.util.Set;

/// The rules for powers: one power, one information form, one flow chart 一项职权、一张信息表、一张流程图.
final class PowerGateRules {

  /// One rule for powers.
  record PowerRule(String id, Check check) {

    /// What a rule looks at.
    @FunctionalInterface
    interface Check {
      void look(PowerContent entry, Around around, Findings findings);
    }
  }

  static final List<PowerRule> ALL =
      List.of(
          new PowerRule("power-has-one-form", PowerGateRules::oneForm),
          new PowerRule("power-has-one-chart", PowerGateRules::oneChart),
          new PowerRule("power-has-its-items-alone", PowerGateRules::itsItemsAlone));

  private PowerGateRules() {}

  /// The form is complete, and there is no second one for the same power.
  private static void oneForm(PowerContent entry, Around around, Findings findings) {
    var twins = around.powersNamed(entry.powerName(), entry.subItem());
    findings.unless(twins.isEmpty(), "/powerName", String.join(" ", twins));
    findings.unless(!entry.responsibilities().isEmpty(), "/responsibilities", null);
    for (int place = 0; place < entry.responsibilities().size(); place++) {
      var duty = entry.responsibilities().get(place);
      findings.unless(present(duty.byLaw()), "/responsibilities/" + place + "/byLaw", duty.text());
    }
    findings.unless(!entry.accountability().isEmpty(), "/accountability", null);
    findings.unless(!entry.integrityRisks().isEmpty(), "/integrityRisks", null);
    findings.unless(
        around.rules().isPhone(entry.supervisionPhone()),
        "/supervisionPhone",
        entry.supervisionPhone());
  }

  /// The chart goes from taking in to a decision.
  private static void oneChart(PowerContent entry, Around around, Findings findings) {
    var kinds = entry.steps().stream().flatMap(step -> StepTable.kind(step).stream()).toList();
    findings.unless(!entry.steps().isEmpty(), "/steps", null);
    findings.unless(
        entry.steps().isEmpty()
            || kinds.stream()
                .anyMatch(Set.of(StepKind.DECISION, StepKind.APPROVAL, StepKind.CLOSING)::contains),
        "/steps",
        kinds.size());
  }

  private static void itsItemsAlone(PowerContent entry, Around around, Findings findings) {
    for (int place = 0; place < entry.items().size(); place++) {
      var item = entry.items().get(place);
      var others =
          around.powersOf(item).stream().filter(power -> !power.equals(around.code())).toList();
      findings.unless(others.isEmpty(), "/items/" + place, item);
    }
  }
}
