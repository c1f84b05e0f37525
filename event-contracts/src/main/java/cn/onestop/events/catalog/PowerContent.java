package cn.onestop.events.catalog;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import cn.onestop.events.catalog.ItemContent.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entry of one power in the list of powers and duties 权责清单: its information form 信息表, and by
/// `steps` its flow chart 流程图.
///
/// @param powerName 职权名称
/// @param subItem 子项
/// @param powerType code of GB/T 39046-2020 A.1
/// @param byLaw 设定、实施依据
/// @param responsibleBody 责任主体
/// @param department code of the department of the centre that exercises it 承办机构
/// @param jointBodies 共同实施部门
/// @param useLevel code of A.2 行使层级
/// @param authorityScope 行使权限
/// @param responsibilities 责任事项
/// @param accountability 追责情形
/// @param integrityRisks 廉政风险点
/// @param statutory 法定时限
/// @param promised 承诺时限
/// @param feeBasis 收费依据
/// @param supervisionPhone 监督电话
/// @param items codes of the service items by which it is exercised
/// @param steps 环节表, the data of the chart
/// @param provenance how far this entry was checked against its sources
public record PowerContent(
    String powerName,
    @Nullable String subItem,
    String powerType,
    List<LegalBasis> byLaw,
    String responsibleBody,
    String department,
    @Nullable List<String> jointBodies,
    String useLevel,
    @Nullable String authorityScope,
    List<Responsibility> responsibilities,
    List<Accountability> accountability,
    List<IntegrityRisk> integrityRisks,
    @Nullable PlainLimit statutory,
    @Nullable PlainLimit promised,
    @Nullable String feeBasis,
    @Nullable String supervisionPhone,
    @Nullable String remark,
    List<String> items,
    List<HandlingStep> steps,
    @Nullable Provenance provenance) {

  /// What the body has to do 责任事项.
  ///
  /// @param stage `ACCEPT` 受理, `REVIEW` 审查, `DECIDE` 决定, `DELIVER` 送达, `SUPERVISE` 事后监管, `OTHER` 其他
  /// @param byLaw 责任事项依据
  public record Responsibility(String stage, String text, @Nullable String byLaw) {}

  /// When somebody is held to account 追责情形.
  ///
  /// @param byLaw 追责依据
  /// @param scope 追责对象范围
  public record Accountability(
      String circumstance, @Nullable String byLaw, @Nullable String scope) {}

  /// Where the power may be abused 廉政风险点.
  ///
  /// @param stage 环节
  /// @param manifestation 表现
  /// @param grade `HIGH` 高, `MEDIUM` 中, `LOW` 低
  /// @param measure 防控措施
  /// @param responsible 责任人, a post and never a name
  public record IntegrityRisk(
      String stage, String manifestation, String grade, String measure, String responsible) {}
}
