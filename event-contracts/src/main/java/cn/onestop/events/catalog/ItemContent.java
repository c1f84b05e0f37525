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
    @Nullable String decisionNeedsCertificate) {

  /// A law and its article that the item rests on 设定依据.
  public record LegalBasis(String law, @Nullable String article) {}

  /// A material the applicant brings 申请材料.
  ///
  /// @param isNeed `1` 必要, `2` 非必要, `3` 容缺后补
  /// @param materialType `1` 证件证书证明, `2` 申请表格文书, `3` 其他
  /// @param materialFormat `1` 纸质, `2` 电子化, `3` 纸质和电子化
  /// @param byLaw why it may be asked for 要求提供的依据
  /// @param sharedDataFetchable whether the centre can fetch it itself
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
      boolean tolerable) {}

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
}
