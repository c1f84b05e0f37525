package cn.onestop.catalog.gate;

import cn.onestop.catalog.basis.Bases;
import cn.onestop.catalog.basis.Basis;
import cn.onestop.catalog.basis.LegalRegister.Pointed;
import cn.onestop.catalog.gate.PowerGateRules.PowerRule;
import java.util.List;

/// Every basis points into the register, and to what is in force: a repealed law empowers nobody
/// and obliges nobody (优化营商环境条例 35; 行政许可法 4).
final class BasisRules {

  private static final String REGISTERED = "basis-is-registered";
  private static final String IN_FORCE = "basis-is-in-force";

  static final List<ItemRule> OF_ITEMS =
      List.of(
          new ItemRule(
              REGISTERED,
              (guide, around, findings) -> registered(Bases.of(guide), around, findings)),
          new ItemRule(
              IN_FORCE, (guide, around, findings) -> inForce(Bases.of(guide), around, findings)));

  static final List<PowerRule> OF_POWERS =
      List.of(
          new PowerRule(
              REGISTERED,
              (entry, around, findings) -> registered(Bases.of(entry), around, findings)),
          new PowerRule(
              IN_FORCE, (entry, around, findings) -> inForce(Bases.of(entry), around, findings)));

  private BasisRules() {}

  private static void registered(List<Basis> bases, Around around, Findings findings) {
    bases.stream()
        .filter(basis -> !around.rules().isOpenBasis(basis.words()))
        .forEach(basis ->
            around
                .register()
                .pointed(basis, around.day())
                .forEach(it -> findings.unless(it.isRegistered(), basis.pointer(), it.cited())));
  }

  private static void inForce(List<Basis> bases, Around around, Findings findings) {
    bases.forEach(basis ->
        around.register().pointed(basis, around.day()).stream()
            .filter(Pointed::isRegistered)
            .forEach(it -> findings.unless(it.isInForce(), basis.pointer(), it.cited())));
  }
}
