package cn.onestop.events.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the register of legal bases 依据库 says of one version of a law, regulation, rule or normative
/// document.
///
/// @param name 名称, without 中华人民共和国 where it is usually cited so
/// @param otherNames 简称: by what else it is cited
/// @param kind 效力位阶: `LAW` 法律, `ADMINISTRATIVE_REGULATION` 行政法规, `LOCAL_REGULATION` 地方性法规, `RULE`
///   规章, `NORMATIVE_DOCUMENT` 规范性文件
/// @param level code of GB/T 39046-2020 A.2 of the body that made it, such as `1` 国家, `2` 省
/// @param documentNumber 文号
/// @param issuingBody 制定机关
/// @param inForceFrom 施行日期; absent where it was in force before the register began
/// @param validUntil 有效期: the last day it is in force, where it has one
/// @param articles 条款项 that can be pointed to
/// @param note what of this was checked against which source
public record LegalTextContent(
    String name,
    @Nullable List<String> otherNames,
    String kind,
    @Nullable String level,
    @Nullable String documentNumber,
    @Nullable String issuingBody,
    @Nullable LocalDate inForceFrom,
    @Nullable LocalDate validUntil,
    List<Article> articles,
    @Nullable String note) {

  /// An article, or a paragraph or item of one.
  ///
  /// @param number its place, as it is cited: `第十一条`, `第十一条第一款第二项`
  /// @param text what it says, where the register holds it
  public record Article(String number, @Nullable String text) {}
}
