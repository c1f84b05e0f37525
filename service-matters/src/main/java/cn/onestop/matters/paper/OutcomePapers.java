package cn.onestop.matters.paper;

import static cn.onestop.matters.paper.IntakePapers.you;

import cn.onestop.events.PlainDue;
import cn.onestop.events.matters.DueDateExtended;
import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.MatterRevoked;
import cn.onestop.events.matters.ResultDelivered;
import cn.onestop.events.matters.SpecialProcedureStarted;
import cn.onestop.matters.matter.DeliveryMethod;
import cn.onestop.matters.matter.Matter.Act;
import org.jspecify.annotations.Nullable;

/// Papers from the acceptance to the delivery.
final class OutcomePapers {

  private OutcomePapers() {}

  static PaperBody specialProcedure(PaperFacts facts, SpecialProcedureStarted event) {
    return new PaperBody(facts)
        .say(
            "办理%s提出的“%s”申请，依法需要进行%s。%s的规定，所需时间不计算在办理期限内，现将所需时间书面告知如下："
                .formatted(you(facts), facts.item(), event.kind(), facts.law("第四十五条")))
        .subject()
        .fact("特别程序", event.kind() + "（第" + event.procedure() + "次）")
        .fact("依据", event.basis())
        .fact("所需时间", event.approvedDays() + "个工作日，自" + facts.dates().day(facts.at()) + "起")
        .head("说明")
        .say(facts.text(event.notice()))
        .head("对办理期限的影响")
        .fact("承诺办结", "最迟" + facts.dates().until(event.promised()))
        .factIf("法定办结", latest(facts, event.statutory()))
        .say("特别程序提前结束的，办结期限相应提前；超过上述时间的部分，计入办理期限。");
  }

  static PaperBody extension(PaperFacts facts, DueDateExtended event) {
    return new PaperBody(facts)
        .say(
            "%s提出的“%s”申请不能在原定期限内办结。%s的规定，经本机关负责人批准，办理期限延长%s。延长以一次为限。"
                .formatted(
                    you(facts),
                    facts.item(),
                    facts.law("第四十二条第一款"),
                    ChineseDates.length(event.amount(), event.unit())))
        .subject()
        .fact("依据", event.basis())
        .fact("延长后的承诺办结时限", facts.dates().until(event.promised()))
        .factIf("延长后的法定办结时限", latest(facts, event.statutory()))
        .head("延长的理由")
        .say(facts.text(event.reason()));
  }

  static PaperBody granted(PaperFacts facts, MatterDecided event) {
    PaperBody body =
        new PaperBody(facts)
            .say(
                "%s提出的“%s”申请，%s。%s的规定，决定如下：准予%s。"
                    .formatted(
                        you(facts),
                        facts.item(),
                        facts.matter().commitment() == null
                            ? "经审查，符合法定条件、标准"
                            : "根据%s作出的书面承诺".formatted(you(facts)),
                        facts.law("第三十八条第一款"),
                        facts.licence() ? "行政许可" : "办理"));
    decided(body, facts).factIf("办理结果", facts.guide().resultName());
    PlainDue delivery = event.deliveryDue();
    if (delivery != null) {
      body.fact(
          "颁发、送达期限",
          "自作出决定之日起10个工作日内，%s（《中华人民共和国行政许可法》第四十四条）".formatted(facts.dates().until(delivery)));
    }
    PlainDue check = event.checkDue();
    if (check != null) {
      body.fact(
          "承诺核查", "本机关核查承诺是否属实，核查期限%s；承诺不实且逾期不改正的，撤销本决定".formatted(facts.dates().until(check)));
    }
    String reason = facts.textIfAny(event.reason());
    return reason == null ? body : body.head("决定的理由").say(reason);
  }

  static PaperBody denied(PaperFacts facts, MatterDecided event) {
    String reason = facts.textIfAny(event.reason());
    PaperBody body =
        new PaperBody(facts)
            .say(
                "%s提出的“%s”申请，经审查，不符合法定条件、标准。%s的规定，决定如下：不予%s。"
                    .formatted(
                        you(facts),
                        facts.item(),
                        facts.law("第三十八条第二款"),
                        facts.licence() ? "行政许可" : "办理"));
    decided(body, facts);
    return body.head("不予%s的理由".formatted(facts.licence() ? "行政许可" : "办理"))
        .say(reason == null ? "" : reason)
        .head("救济途径")
        .say(Remedies.told(facts, "决定书"));
  }

  private static PaperBody decided(PaperBody body, PaperFacts facts) {
    Act accepted = facts.matter().accepted();
    return body.subject()
        .factIf("受理日期", accepted == null ? null : facts.dates().day(accepted.at()))
        .fact("决定日期", facts.dates().day(facts.at()))
        .fact("承办部门", facts.offices().department())
        .fact("实施机关", facts.guide().deptName())
        .bases();
  }

  static PaperBody revocation(PaperFacts facts, MatterRevoked event) {
    String what = event.what().equals("ACCEPTANCE") ? "受理" : "决定";
    String ground =
        switch (event.ground()) {
          case "PROMISE_MISSED" -> "承诺补交的材料逾期没有补交";
          case "STILL_INCOMPLETE" -> "补交的材料仍不符合要求";
          default -> "经核查，申请人的承诺不属实，且在期限内没有改正";
        };
    return new PaperBody(facts)
        .say("%s提出的“%s”申请，%s。本中心决定撤销此前作出的%s。".formatted(you(facts), facts.item(), ground, what))
        .subject()
        .head("撤销的理由")
        .say(facts.text(event.reason()))
        .head("救济途径")
        .say(Remedies.told(facts, "决定书"));
  }

  static PaperBody delivery(PaperFacts facts, ResultDelivered event) {
    String result = facts.guide().resultName();
    return new PaperBody(facts)
        .subject()
        .fact("送达的文书、证件", result == null ? "“" + facts.item() + "”办理结果" : result)
        .fact("受送达人", facts.applicant().name())
        .fact("送达方式", method(event.method()))
        .fact("送达时间", facts.dates().moment(facts.at()))
        .signatures("受送达人签名或者盖章", "代收人签名及与受送达人的关系", "拒收或者未能送达的事由", "送达人签名")
        .say("受送达人收到后在本回证上签名或者盖章，并注明收到的日期。由他人代收的，代收人注明与受送达人的关系。");
  }

  private static String method(String method) {
    return switch (DeliveryMethod.valueOf(method)) {
      case WINDOW -> "窗口领取";
      case MAIL -> "邮寄送达";
      case ELECTRONIC -> "电子送达";
      case VILLAGE -> "村（社区）代办送达";
    };
  }

  private static String latest(PaperFacts facts, @Nullable PlainDue due) {
    return due == null ? "" : "最迟" + facts.dates().until(due);
  }
}
