package cn.onestop.matters.paper;

import cn.onestop.events.PlainDue;
import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterAccepted.Tolerated;
import cn.onestop.events.matters.MatterDeemedWithdrawn;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.MatterRefused;
import cn.onestop.events.matters.MatterReturned;
import cn.onestop.events.matters.MatterTransferred;
import cn.onestop.events.matters.SupplementDelivered;
import cn.onestop.events.matters.SupplementRequested;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.RefusalGround;
import java.util.List;
import java.util.Locale;

/// Papers from the filing to the acceptance: each has what 行政许可法第32条 wants told.
final class IntakePapers {

  private static final String TAKEN = "已收";

  private IntakePapers() {}

  /// The journal does not say which papers lay on the desk at the filing: whoever takes them ticks
  /// them.
  static PaperBody receipt(PaperFacts facts, MatterFiled event) {
    PaperBody body =
        new PaperBody(facts)
            .say(
                "%s于%s提出“%s”申请，本中心已经收件，现出具本回执。"
                    .formatted(you(facts), facts.dates().moment(facts.at()), facts.item()))
            .subject()
            .fact("收件方式", channel(event.channel()))
            .fact("承办部门", facts.offices().department())
            .head("申请材料清单（收件人当场核对并勾选）")
            .materials(_ -> "□已收 □未收");
    PlainDue acceptance = event.acceptanceDue();
    if (acceptance != null) {
      body.say(
          "%s的规定，申请材料不齐全或者不符合法定形式的，本中心当场或者在收到申请材料之日起5个工作日内（%s）一次性告知需要补正的全部内容；逾期不告知的，自收到申请材料之日起即为受理。"
              .formatted(facts.law("第三十二条"), facts.dates().until(acceptance)));
    }
    if (facts.onTheSpot()) {
      body.say("本事项为即办件，申请材料齐全、符合法定形式的，当场办结。");
    }
    return body.say("本回执仅证明收到申请，不表示申请已被受理或者准予。");
  }

  static PaperBody supplementNotice(PaperFacts facts, SupplementRequested event) {
    PaperBody body =
        new PaperBody(facts)
            .say(
                "%s提出的“%s”申请，经审查，申请材料不齐全或者不符合法定形式。%s的规定，现将需要补正的全部内容一次性告知如下："
                    .formatted(you(facts), facts.item(), facts.law("第三十二条第一款第四项")))
            .subject()
            .fact("告知次数", "第" + event.round() + "次")
            .head("申请材料清单")
            .materials(material ->
                event.materials().contains(material.materialName())
                    ? "需补正"
                    : MaterialLines.inOrder(material));
    String explanation = facts.textIfAny(event.explanation());
    if (explanation != null) {
      body.head("补正要求").say(explanation);
    }
    return body.fact("补正期限", facts.dates().full(event.within(), event.due()))
        .say("请在上述期限内补正。除上列内容外，本中心不再要求补正其他材料。期限届满未补正的，视为撤回申请，%s可以重新提出申请。".formatted(you(facts)));
  }

  static PaperBody supplementReceipt(PaperFacts facts, SupplementDelivered event) {
    PaperBody body =
        new PaperBody(facts)
            .say(
                "本中心于%s收到%s就“%s”申请补交的下列材料："
                    .formatted(facts.dates().moment(facts.at()), you(facts), facts.item()))
            .subject()
            .head("收到的材料")
            .materials(event.materials(), _ -> TAKEN);
    List<String> missing = facts.matter().submission().missing();
    if (!event.complete()) {
      body.head("尚缺的材料").materials(missing, _ -> "待补正");
    }
    PlainDue acceptance = event.acceptanceDue();
    if (event.complete() && acceptance == null) {
      return body.say("需要补交的材料已经全部收到。");
    }
    return acceptance == null
        ? body
        : body.say(
            "需要补正的材料已经全部收到。本中心自收到之日起5个工作日内（%s）决定是否受理；逾期不决定的，自收到补正材料之日起即为受理。"
                .formatted(facts.dates().until(acceptance)));
  }

  static PaperBody acceptance(PaperFacts facts, MatterAccepted event) {
    boolean deemed = Boolean.TRUE.equals(event.deemed());
    return new PaperBody(facts)
        .say(accepted(facts, event, deemed))
        .subject()
        .fact("受理时间", facts.dates().moment(facts.at()))
        .limits(event.promised(), event.statutory())
        .fact("承办部门", facts.offices().department())
        .factIf("收费", fee(facts))
        .bases()
        .head("申请材料清单")
        .materials(material -> deemed ? "以收件回执为准" : MaterialLines.inOrder(material))
        .say("依法需要听证、检验、检测、检疫、鉴定、专家评审等的，所需时间不计算在上述期限内，本中心将另行书面告知。");
  }

  private static String accepted(PaperFacts facts, MatterAccepted event, boolean deemed) {
    String application = "%s提出的“%s”申请".formatted(you(facts), facts.item());
    if (deemed) {
      return "%s，本中心在法定期限内没有告知需要补正的内容。%s的规定，自收到申请材料之日（%s）起即为受理。"
          .formatted(application, facts.law("第三十二条第一款第四项"), facts.dates().day(facts.at()));
    }
    if (event.commitment() != null) {
      return "%s，%s已经书面承诺符合告知的条件、标准和要求。本中心按照告知承诺的方式决定予以受理。".formatted(application, you(facts));
    }
    return "%s，%s。%s的规定，本中心决定予以受理。"
        .formatted(
            application,
            facts.matter().submission().round() > 1
                ? "已经按照本中心的要求提交全部补正申请材料"
                : "属于本中心受理范围，申请材料齐全、符合法定形式",
            facts.law("第三十二条第一款第五项"));
  }

  static PaperBody provisionalAcceptance(
      PaperFacts facts, MatterAccepted event, Tolerated tolerated) {
    return new PaperBody(facts)
        .say(
            "%s提出的“%s”申请，主要申请材料齐全且符合法定形式，次要材料有欠缺。欠缺的材料在本事项公布的可以容缺的范围内，经%s书面承诺，本中心决定容缺受理。"
                .formatted(you(facts), facts.item(), you(facts)))
        .subject()
        .fact("受理时间", facts.dates().moment(facts.at()))
        .limits(event.promised(), event.statutory())
        .head("申请材料清单")
        .materials(material ->
            tolerated.materials().contains(material.materialName())
                ? "容缺后补"
                : MaterialLines.inOrder(material))
        .fact("补交期限", facts.dates().full(tolerated.within(), tolerated.due()))
        .fact("申请人承诺", facts.text(tolerated.promise()))
        .say("容缺的材料补齐以前，本中心不作出准予的决定。期限届满未补交，或者补交后仍不符合要求的，本中心撤销受理，并书面说明理由。");
  }

  static PaperBody refusal(PaperFacts facts, MatterRefused event) {
    RefusalGround ground = RefusalGround.valueOf(event.ground());
    String because =
        switch (ground) {
          case NOT_A_LICENCE_MATTER ->
              "申请事项依法不需要%s。%s的规定"
                  .formatted(facts.licence() ? "取得行政许可" : "办理", facts.law("第三十二条第一款第一项"));
          case NOT_OUR_POWER -> "申请事项依法不属于本机关职权范围。%s的规定".formatted(facts.law("第三十二条第一款第二项"));
          case INCOMPLETE_AFTER_NOTICE ->
              "经一次性告知并补正后，申请材料仍不齐全或者不符合法定形式。%s的规定".formatted(facts.law("第三十二条"));
          case OTHER -> "%s的规定".formatted(facts.law("第三十二条"));
        };
    PaperBody body =
        new PaperBody(facts)
            .say("%s提出的“%s”申请，经审查，%s，本中心决定不予受理。".formatted(you(facts), facts.item(), because))
            .subject()
            .bases()
            .head("不予受理的理由")
            .say(facts.text(event.reason()));
    String rightBody = facts.textIfAny(event.rightBody());
    if (rightBody != null) {
      body.say("请向有权的行政机关申请：" + rightBody + "。");
    }
    return body.head("救济途径").say(Remedies.told(facts, "通知书"));
  }

  static PaperBody returned(PaperFacts facts, MatterReturned event) {
    return new PaperBody(facts)
        .say(
            "%s提出的“%s”申请，本中心现予退件，申请材料一并退还。退件不是对申请的审查决定，%s可以重新提出申请。"
                .formatted(you(facts), facts.item(), you(facts)))
        .subject()
        .head("退件的理由")
        .say(facts.text(event.reason()));
  }

  static PaperBody transferred(PaperFacts facts, MatterTransferred event) {
    return new PaperBody(facts)
        .say(
            "%s提出的“%s”申请，本中心已经转交有权办理的单位，%s不必另行提出申请。"
                .formatted(you(facts), facts.item(), you(facts)))
        .subject()
        .fact("转往单位", facts.text(event.office()))
        .head("转办的理由")
        .say(facts.text(event.reason()));
  }

  static PaperBody deemedWithdrawal(PaperFacts facts, MatterDeemedWithdrawn event) {
    LimitRun supplement = facts.matter().submission().supplement();
    PlainDue due = supplement == null ? null : supplement.due();
    return new PaperBody(facts)
        .say(
            "本中心就“%s”申请一次性告知%s补正申请材料%s。期限届满，没有收到下列材料，%s的申请视为撤回，本次办理到此结束。"
                .formatted(
                    facts.item(),
                    you(facts),
                    due == null ? "" : "，补正期限" + facts.dates().until(due),
                    you(facts)))
        .subject()
        .fact("告知次数", "第" + event.round() + "次")
        .head("没有收到的材料")
        .materials(facts.matter().submission().missing(), _ -> "未收到")
        .say("%s可以重新提出申请；已经提交的材料可以继续使用或者领回。".formatted(you(facts)));
  }

  /// Whom the paper speaks to.
  static String you(PaperFacts facts) {
    return facts.applicant().idType().equals("CREDIT_CODE") ? "你单位" : "你";
  }

  private static String fee(PaperFacts facts) {
    var guide = facts.guide();
    var fees = guide.fees();
    if (!guide.feeCharged()) {
      return "本事项不收费";
    }
    return fees == null
        ? ""
        : fees.stream()
            .map(fee -> fee.feeName() + (fee.feeStand() == null ? "" : "：" + fee.feeStand()))
            .reduce((one, other) -> one + "；" + other)
            .orElse("");
  }

  private static String channel(String channel) {
    return switch (channel.toUpperCase(Locale.ROOT)) {
      case "VILLAGE" -> "村（社区）代办";
      case "ONLINE" -> "网上";
      default -> "窗口";
    };
  }
}
