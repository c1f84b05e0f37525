package cn.onestop.events.catalog;

import cn.onestop.events.PlainLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the guide of an item says, in the field names of GB/T 39046-2020.
///
/// @param taskType code of GB/T 39046-2020 A.1, such as `01` 行政许可, `05` 行政给付, `20` 公共服务
/// @param useLevel code of A.2, such as `4` 县, `5` 镇（乡、街道）
/// @param serviceObjects codes of A.4, such as `1` 自然人, `2` 企业法人
/// @param deptName the body that implements it 实施主体
/// @param department code of the department of the centre that handles it
/// @param projectType code of A.6: `1` 即办件, `2` 承诺件, `9` 其他
/// @param statutory 法定办结时限, absent where the law sets none
/// @param promised 承诺办结时限
/// @param extensionDays by how many units of the statutory limit the head of the body may extend
/// @param publicNoticeDays 公示 days, outside the promised time
/// @param onSiteTimes 到办事现场次数
/// @param handlingSteps the steps in order
/// @param decisionNeedsCertificate the kind of certificate to act 持证 that whoever decides must
///   have, as in `CertificateRecorded`; absent where none is asked for
/// @param provenance how far this guide was checked against its sources, where that was noted
/// @param coding 实施编码 and further codes
/// @param authority 实施主体: whose power it is and on what ground it is exercised here
/// @param handling 办理方式: on which ways and how far it can be handled
/// @param contact 办理地点、时间、咨询和监督投诉方式
/// @param result 办理结果
/// @param fees 收费项目, where a fee is charged
/// @param remedy 救济渠道
/// @param village 村级便民服务点, where one handles a step
/// @param conditions 受理条件, each with its basis
/// @param questions 常见问题
/// @param steps 环节表: the steps with roles, limits and branches; `handlingSteps` names those of the
///   main line
public record ItemContent(
    String itemName,
    @Nullable String variant,
    @Nullable String category,
    @Nullable String catalogCode,
    String taskType,
    @Nullable String powerType,
    String useLevel,
    List<String> serviceObjects,
    String deptName,
    String department,
    @Nullable String townRole,
    String projectType,
    @Nullable PlainLimit statutory,
    PlainLimit promised,
    @Nullable Integer extensionDays,
    int publicNoticeDays,
    @Nullable String deadlineNote,
    List<String> specialProcedures,
    int onSiteTimes,
    @Nullable String onSiteReason,
    boolean onlineSupported,
    boolean villageAgentSupported,
    @Nullable String handleArea,
    @Nullable String acceptCondition,
    @Nullable String resultName,
    boolean feeCharged,
    @Nullable String feeBasis,
    @Nullable String windowType,
    List<String> handlingSteps,
    List<LegalBasis> byLaw,
    List<Material> materials,
    @Nullable Provenance provenance,
    @Nullable String decisionNeedsCertificate,
    @Nullable Coding coding,
    @Nullable Authority authority,
    @Nullable Handling handling,
    @Nullable Contact contact,
    @Nullable Result result,
    @Nullable List<Fee> fees,
    @Nullable Remedy remedy,
    @Nullable VillagePoint village,
    @Nullable List<Condition> conditions,
    @Nullable List<Question> questions,
    @Nullable List<HandlingStep> steps) {

  /// A law and its article that the item rests on 设定依据.
  public record LegalBasis(String law, @Nullable String article) {}

  /// A material the applicant brings 申请材料.
  ///
  /// @param isNeed `1` 必要, `2` 非必要, `3` 容缺后补
  /// @param materialType `1` 证件证书证明, `2` 申请表格文书, `3` 其他
  /// @param materialFormat `1` 纸质, `2` 电子化, `3` 纸质和电子化
  /// @param byLaw why it may be asked for 要求提供的依据
  /// @param sharedDataFetchable whether the centre can fetch it itself
  /// @param orderNum 排序号
  /// @param sourceExplain 来源渠道说明
  /// @param pageFormat 纸质材料规格, such as A4
  /// @param acceptStand 受理标准
  /// @param fillExplain 填报须知
  /// @param formGuid 空表: reference of the empty form
  /// @param exampleGuid 样表: reference of the filled sample
  /// @param verifiedOnSight 核验原件，不收取: it is looked at and handed back
  public record Material(
      String materialName,
      String isNeed,
      String materialType,
      String materialFormat,
      int originals,
      int copies,
      @Nullable String sourceType,
      @Nullable String issuer,
      @Nullable String byLaw,
      boolean sharedDataFetchable,
      boolean tolerable,
      @Nullable Integer orderNum,
      @Nullable String sourceExplain,
      @Nullable String pageFormat,
      @Nullable String acceptStand,
      @Nullable String fillExplain,
      @Nullable String formGuid,
      @Nullable String exampleGuid,
      @Nullable String remark,
      @Nullable Boolean verifiedOnSight) {}

  /// How far a guide was checked against its sources. A reader must be able to tell a limit found
  /// in a law from one that only illustrates.
  ///
  /// @param level `CHECKED` name, law and limit; `PARTLY_CHECKED`; `ILLUSTRATIVE` nothing
  /// @param promiseChecked whether the promised limit is one that was really published
  /// @param note the sources, and what they leave open
  public record Provenance(
      String level,
      boolean nameChecked,
      boolean limitChecked,
      boolean promiseChecked,
      @Nullable String note) {}

  /// The codes of the item beside 基本编码 `catalogCode`.
  ///
  /// @param taskCode 实施编码: 31 characters, 统一社会信用代码 + 行使层级 + 基本编码
  /// @param taskHandleItem 业务办理项编码: the 实施编码 and two digits
  /// @param localCatalogCode 地方基本编码
  /// @param localTaskCode 地方实施编码: older 14-character codes and codes of the place
  public record Coding(
      @Nullable String taskCode,
      @Nullable String taskHandleItem,
      @Nullable String localCatalogCode,
      @Nullable String localTaskCode) {}

  /// Whose power it is.
  ///
  /// @param powerSource 权力来源: `1` 法定本级行使, `2` 上级下放, `3` 委托, `9` 其他
  /// @param deptCode 统一社会信用代码 of the body
  /// @param deptType code of A.3 实施主体性质
  /// @param entrustName 委托部门, needed where the body acts for another one
  /// @param otherDept 联办机构
  public record Authority(
      @Nullable String powerSource,
      @Nullable String deptCode,
      @Nullable String deptType,
      @Nullable String entrustName,
      @Nullable String otherDept) {}

  /// How it can be handled.
  ///
  /// @param handleType codes of A.5 办理形式
  /// @param reviewType 审查类型: `1` 即审即办, `2` 前审后批
  /// @param anticipateExplain 法定办结时限说明
  /// @param promiseExplain 承诺办结时限说明
  /// @param entersCenter 是否进驻政务大厅
  /// @param schedule 是否支持预约办理
  /// @param express 是否支持物流快递
  /// @param serviceTerminals 是否支持自助终端办理
  /// @param onlineHandleDepth 网上办理深度: `1` 互联网咨询, `2` 互联网收件, `3` 互联网预审, `4` 全程网办
  /// @param onlinePayment 是否支持网上支付
  /// @param limitExplain 数量限制
  /// @param serviceType 中介服务
  /// @param topicClasses 主题分类: `1` 自然人, `2` 法人
  /// @param commitmentSupported 是否适用告知承诺制: a commitment may take the place of the examination
  public record Handling(
      @Nullable List<String> handleType,
      @Nullable String reviewType,
      @Nullable String anticipateExplain,
      @Nullable String promiseExplain,
      @Nullable Boolean entersCenter,
      @Nullable Boolean schedule,
      @Nullable Boolean express,
      @Nullable Boolean serviceTerminals,
      @Nullable String onlineHandleDepth,
      @Nullable String onlineHandleUrl,
      @Nullable Boolean onlinePayment,
      @Nullable String limitExplain,
      @Nullable String serviceType,
      @Nullable List<String> topicClasses,
      @Nullable Boolean commitmentSupported) {}

  /// Where and when to come, whom to ask, to whom to complain.
  ///
  /// @param transactAddr 办理地点
  /// @param transactTime 办理时间
  /// @param linkWay 咨询电话
  /// @param superviseWay 监督投诉电话
  public record Contact(
      @Nullable String transactAddr,
      @Nullable String transactTime,
      @Nullable String linkWay,
      @Nullable String superviseWay) {}

  /// What the applicant gets. Its name is `resultName`.
  ///
  /// @param resultType `1` 出证办结, `2` 出文办结, `3` 审批办结, `9` 其他
  /// @param resultSample 结果样本: reference of a sample
  public record Result(@Nullable String resultType, @Nullable String resultSample) {}

  /// One fee 收费项目.
  ///
  /// @param feeStand 收费标准
  /// @param isDesc 是否允许减免
  /// @param descExplain 减免依据
  public record Fee(
      String feeName, @Nullable String feeStand, boolean isDesc, @Nullable String descExplain) {}

  /// Where to turn against the decision: 行政复议 and 行政诉讼.
  public record Remedy(
      @Nullable String reviewDept,
      @Nullable String reviewAddr,
      @Nullable String reviewPhone,
      @Nullable String litigationDept,
      @Nullable String litigationAddr,
      @Nullable String litigationPhone) {}

  /// The village or community whose point handles a step.
  public record VillagePoint(
      @Nullable String townCode,
      @Nullable String townName,
      @Nullable String villageCode,
      @Nullable String villageName) {}

  /// One condition 受理条件.
  ///
  /// @param byLaw law and article that set it
  public record Condition(String text, @Nullable String byLaw) {}

  /// A question often asked, with its answer 常见问题.
  public record Question(String question, String answer) {}
}
