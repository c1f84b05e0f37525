package cn.onestop.catalog.gate;

import static cn.onestop.catalog.gate.Findings.present;

import cn.onestop.catalog.codes.ResultType;
import cn.onestop.events.catalog.ItemContent;
import java.util.List;
import java.util.Optional;

/// What the applicant gets, and what it costs.
final class ResultAndFeeRules {

  static final List<ItemRule> ALL =
      List.of(
          new ItemRule("result-type-fits-name", ResultAndFeeRules::resultTypeFitsName),
          new ItemRule("result-has-sample", ResultAndFeeRules::resultHasSample),
          new ItemRule("fee-is-complete", ResultAndFeeRules::feeIsComplete));

  private ResultAndFeeRules() {}

  /// 结果名称以“证”结尾的出证办结，以“文”结尾的出文办结，以“批复”结尾的审批办结.
  private static void resultTypeFitsName(ItemContent guide, Around around, Findings findings) {
    var result = guide.result();
    var type = result == null ? null : result.resultType();
    expected(guide)
        .ifPresent(
            expected -> findings.unless(expected.code().equals(type), "/result/resultType", type));
  }

  private static Optional<ResultType> expected(ItemContent guide) {
    var name = guide.resultName();
    if (!present(name) || name == null) {
      return Optional.empty();
    }
    if (name.endsWith("证")) {
      return Optional.of(ResultType.CERTIFICATE);
    }
    if (name.endsWith("批复")) {
      return Optional.of(ResultType.APPROVAL);
    }
    return name.endsWith("文") ? Optional.of(ResultType.DOCUMENT) : Optional.empty();
  }

  private static void resultHasSample(ItemContent guide, Around around, Findings findings) {
    var result = guide.result();
    findings.unless(
        !present(guide.resultName()) || (result != null && present(result.resultSample())),
        "/result/resultSample",
        null);
  }

  /// 收费的写明依据、项目、标准和能否网上支付；不收费的不得网上支付.
  private static void feeIsComplete(ItemContent guide, Around around, Findings findings) {
    var handling = guide.handling();
    var payment = handling == null ? null : handling.onlinePayment();
    if (!guide.feeCharged()) {
      findings.unless(!Boolean.TRUE.equals(payment), "/handling/onlinePayment", payment);
      return;
    }
    findings.unless(present(guide.feeBasis()), "/feeBasis", guide.feeBasis());
    findings.unless(payment != null, "/handling/onlinePayment", null);
    var fees = guide.fees();
    findings.unless(fees != null && !fees.isEmpty(), "/fees", null);
    for (int place = 0; fees != null && place < fees.size(); place++) {
      findings.unless(
          present(fees.get(place).feeStand()),
          "/fees/" + place + "/feeStand",
          fees.get(place).feeStand());
    }
  }
}
