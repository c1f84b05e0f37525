package cn.onestop.matters.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.onestop.matters.Items;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.RefusalGround;
import cn.onestop.matters.matter.ToldCourse;
import cn.onestop.matters.paper.Paper.MaterialLine;
import cn.onestop.matters.paper.Paper.MaterialTable;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What the law wants told stands in each paper.
class PapersTest {

  private static final UnaryOperator<ServiceItem> PLAIN = UnaryOperator.identity();
  private static final String NUMBER = "TX-MZ-01202603020001";

  @Test
  void a_matter_has_a_paper_for_each_fact_that_needs_one_and_keeps_their_names() {
    ToldCourse course = ToldCourse.straight(PLAIN);

    List<IssuedPaper> papers = IssuedPaper.of(course.facts());

    assertThat(papers)
        .extracting(IssuedPaper::name)
        .containsExactly(
            "receipt",
            "supplement-notice",
            "supplement-receipt",
            "supplement-receipt-2",
            "supplement-notice-2",
            "supplement-receipt-3",
            "acceptance-notice",
            "special-procedure-notice",
            "extension-notice",
            "decision",
            "delivery-record");
    assertThat(Written.paper(course, "supplement-notice-2").number())
        .isEqualTo("补字〔2026〕" + NUMBER + "-2号");
  }

  @Test
  void what_comes_later_changes_nothing_in_a_paper() {
    ToldCourse whole = ToldCourse.straight(PLAIN);
    for (IssuedPaper issued : IssuedPaper.of(whole.facts())) {
      ToldCourse soFar =
          new ToldCourse(whole.facts().subList(0, (int) issued.fact().seq()), whole.guide());

      assertThat(Written.paper(whole, issued.name()))
          .isEqualTo(Written.paper(soFar, issued.name()));
    }
  }

  @Test
  void
      a_receipt_says_what_came_until_when_the_office_must_speak_and_leaves_the_ticks_to_the_desk() {
    Paper receipt = Written.paper(ToldCourse.straight(Items::licence), "receipt");

    assertThat(receipt.number()).isEqualTo("收字〔2026〕" + NUMBER + "号");
    assertThat(receipt.addressee()).isEqualTo("张小三");
    assertThat(receipt.date()).isEqualTo("2026年3月2日");
    assertThat(Written.text(receipt))
        .contains("示例县示例乡便民服务中心", "收件回执", NUMBER, "最低生活保障", "民政办公室")
        .contains("依照《中华人民共和国行政许可法》第三十二条", "5个工作日内", "2026年3月9日17时30分止")
        .contains("511321********1234", "138****3210")
        .contains("□已收 □未收")
        .doesNotContain("511321198001011234");
  }

  @Test
  void what_is_no_licence_follows_the_law_by_analogy_and_claims_no_more() {
    assertThat(Written.text(Written.paper(ToldCourse.straight(PLAIN), "receipt")))
        .contains("参照《中华人民共和国行政许可法》")
        .doesNotContain("依照《中华人民共和国行政许可法》");
  }

  @Test
  void a_notice_names_all_that_is_missing_how_long_there_is_and_what_follows() {
    Paper notice = Written.paper(ToldCourse.straight(Items::licence), "supplement-notice");

    assertThat(Written.text(notice))
        .contains("第三十二条第一款第四项", "一次性告知", "10个工作日，至2026年3月17日17时30分止", "次日起计算")
        .contains("（supplement-explanation-1）的正文", "不再要求补正其他材料", "视为撤回申请");
    assertThat(materials(notice))
        .extracting(MaterialLine::name, MaterialLine::standing)
        .containsExactly(tuple("申请书", "需补正"), tuple("居民身份证", "已收"), tuple("居民户口簿", "需补正"));
  }

  @Test
  void part_of_a_supplement_is_receipted_with_what_is_still_missing() {
    ToldCourse course = ToldCourse.straight(PLAIN);

    assertThat(Written.text(Written.paper(course, "supplement-receipt")))
        .contains("居民户口簿 原件1份 已收", "尚缺的材料", "申请书 原件1份 待补正");
    assertThat(Written.text(Written.paper(course, "supplement-receipt-2")))
        .contains("已经全部收到", "决定是否受理")
        .doesNotContain("尚缺");
  }

  @Test
  void an_acceptance_counts_promise_and_law_apart_and_says_how() {
    assertThat(
            Written.text(Written.paper(ToldCourse.straight(Items::licence), "acceptance-notice")))
        .contains("提交全部补正申请材料", "第三十二条第一款第五项", "决定予以受理")
        .contains("承诺办结时限：20个工作日，至2026年4月9日17时30分止（自受理之日的次日起计算，法定节假日和休息日除外")
        .contains("法定办结时限：30个工作日，至2026年4月23日17时30分止")
        .contains("本事项不收费");
  }

  @Test
  void silence_is_told_as_acceptance_from_the_receipt_on() {
    assertThat(Written.text(Written.paper(ToldCourse.acceptedBySilence(), "acceptance-notice")))
        .contains("没有告知需要补正的内容", "自收到申请材料之日（2026年3月2日）起即为受理", "以收件回执为准");
  }

  @Test
  void an_acceptance_on_a_commitment_and_its_decision_say_so() {
    ToldCourse course = ToldCourse.onCommitment();

    assertThat(Written.text(Written.paper(course, "acceptance-notice"))).contains("告知承诺的方式");
    assertThat(Written.text(Written.paper(course, "decision")))
        .contains("作出的书面承诺", "准予行政许可", "核查承诺是否属实", "第四十四条", "自作出决定之日起10个工作日内");
  }

  @Test
  void a_limit_that_awaits_a_calendar_is_said_to_and_not_guessed() {
    assertThat(Written.text(Written.paper(ToldCourse.beyondTheCalendar(), "acceptance-notice")))
        .contains("待2027年放假安排公布后计算，另行告知，不早于2026年12月31日");
  }

  @Test
  void a_provisional_acceptance_names_what_may_come_later_the_promise_and_what_follows() {
    ToldCourse course = ToldCourse.toleratedAndRevoked();

    assertThat(Written.text(Written.paper(course, "provisional-acceptance-notice")))
        .contains("容缺受理", "居民户口簿 原件1份 容缺后补", "10个工作日，至2026年3月16日17时30分止")
        .contains("申请人承诺：", "不作出准予的决定", "撤销受理");
    assertThat(Written.text(Written.paper(course, "revocation")))
        .contains("承诺补交的材料逾期没有补交", "撤销此前作出的受理", "行政复议", "行政诉讼");
  }

  @Test
  void a_refusal_has_ground_reason_right_body_and_remedies() {
    Paper notice =
        Written.paper(
            ToldCourse.refused(Items::licence, RefusalGround.NOT_OUR_POWER), "refusal-notice");

    assertThat(Written.text(notice))
        .contains("不属于本机关职权范围", "第三十二条第一款第二项", "决定不予受理")
        .contains("（refusal-reason）的正文", "请向有权的行政机关申请：（right-body）的正文")
        .contains("60日内", "第二十条", "六个月内", "第四十六条");
  }

  @Test
  void a_denial_has_reason_and_remedies_and_leaves_unknown_bodies_to_be_filled() {
    Paper decision = Written.paper(ToldCourse.denied(PLAIN), "decision");

    assertThat(decision.title()).isEqualTo("不予办理决定书");
    assertThat(Written.text(decision))
        .contains("第三十八条第二款", "不予办理的理由", "（decision-reason）的正文")
        .contains("________________（行政复议机关）申请行政复议", "________________（人民法院）提起行政诉讼");
  }

  @Test
  void a_denial_names_the_bodies_that_the_guide_names() {
    ToldCourse course =
        ToldCourse.denied(item ->
            Items.with(
                Items.licence(item),
                guide ->
                    guide
                        .putObject("remedy")
                        .put("reviewDept", "示例县人民政府")
                        .put("reviewAddr", "示例县人民路1号")
                        .put("litigationDept", "示例县人民法院")));
    Paper decision = Written.paper(course, "decision");

    assertThat(decision.title()).isEqualTo("不予行政许可决定书");
    assertThat(Written.text(decision))
        .contains("向示例县人民政府（地址：示例县人民路1号）申请行政复议", "向示例县人民法院提起行政诉讼")
        .doesNotContain("____");
  }

  @Test
  void procedure_and_extension_are_told_in_writing_with_their_basis_and_effect() {
    ToldCourse course = ToldCourse.straight(Items::licence);

    assertThat(Written.text(Written.paper(course, "special-procedure-notice")))
        .contains("第四十五条", "入户调查", "10个工作日", "不计算在办理期限内", "最迟至");
    assertThat(Written.text(Written.paper(course, "extension-notice")))
        .contains("第四十二条第一款", "经本机关负责人批准", "延长10个工作日", "延长的理由", "一次为限");
  }

  @Test
  void a_grant_and_its_delivery_say_what_is_handed_over_and_leave_room_to_sign() {
    ToldCourse course = ToldCourse.straight(Items::licence);

    Paper decision = Written.paper(course, "decision");
    assertThat(decision.title()).isEqualTo("准予行政许可决定书");
    assertThat(Written.text(decision)).contains("第三十八条第一款", "准予行政许可", "最低生活保障证", "受理日期：2026年3月11日");
    assertThat(Written.text(Written.paper(course, "delivery-record")))
        .contains("送达回证", "窗口领取", "2026年3月25日10时00分", "受送达人签名或者盖章", "送达人签名");
  }

  @Test
  void what_ends_without_a_decision_is_told_too() {
    assertThat(
            Written.text(Written.paper(ToldCourse.withdrawnByTime(), "deemed-withdrawal-notice")))
        .contains("申请视为撤回", "补正期限至2026年3月16日17时30分止", "居民户口簿 原件1份 未收到", "重新提出申请");
    assertThat(Written.text(Written.paper(ToldCourse.returned(), "return-notice")))
        .contains("退件", "（return-reason）的正文", "可以重新提出申请");
    assertThat(Written.text(Written.paper(ToldCourse.transferred(), "transfer-notice")))
        .contains("转往单位：（transfer-office）的正文", "不必另行提出申请");
  }

  @Test
  void only_articles_are_cited_as_such_and_document_numbers_stand_behind_the_title() {
    ToldCourse course =
        ToldCourse.straight(item ->
            Items.with(
                item,
                guide -> {
                  var laws = guide.putArray("byLaw");
                  laws.addObject().put("law", "社会救助暂行办法").put("article", "第九条");
                  laws.addObject().put("law", "审核确认办法（民发〔2021〕57号）").put("article", "未核到原文");
                  laws.addObject().put("law", "《土地管理法》").putNull("article");
                }));

    assertThat(Written.text(Written.paper(course, "acceptance-notice")))
        .contains("事项设定依据：《社会救助暂行办法》第九条；《审核确认办法》（民发〔2021〕57号）；《土地管理法》\n");
  }

  @Test
  void an_organisation_is_spoken_to_as_one() {
    Applicant firm = new Applicant("示例县种植专业合作社", "CREDIT_CODE", "91511321MA62000000", null, null);

    assertThat(Written.text(Written.paper(ToldCourse.straight(PLAIN), "receipt", firm)))
        .contains("你单位于2026年3月2日9时30分提出", "统一社会信用代码：915113********0000");
  }

  @Test
  void no_error_message_shows_whom_a_paper_is_for() {
    assertThat(Written.paper(ToldCourse.straight(PLAIN), "receipt").toString())
        .doesNotContain("张小三");
  }

  private static List<MaterialLine> materials(Paper paper) {
    return paper.body().stream()
        .filter(MaterialTable.class::isInstance)
        .map(MaterialTable.class::cast)
        .findFirst()
        .orElseThrow()
        .materials();
  }
}
