package cn.onestop.catalog.codes;

import java.util.regex.Pattern;

/// The forms of the codes of items and powers (GB/T 39554.1-2020 as it is used in practice).
///
/// Older 14-character codes and codes of the place have no form of their own and stand in
/// `localCatalogCode` and `localTaskCode`.
public enum ItemCodes {
  /// 基本编码: region 2 + type 2 + department 2 + main item 3 + sub item 3.
  CATALOG_CODE("[0-9]{2}[0-9A-Z]{2}[0-9A-Z]{2}[0-9]{6}"),
  /// 实施编码: 统一社会信用代码 18 + 行使层级 1 + 基本编码 12.
  TASK_CODE("[0-9A-HJ-NP-RT-UW-Y]{18}[1-7]" + CATALOG_CODE.form),
  /// 业务办理项编码: 实施编码 + 2 digits.
  TASK_HANDLE_ITEM(TASK_CODE.form + "[0-9]{2}"),
  /// 统一社会信用代码.
  CREDIT_CODE("[0-9A-HJ-NP-RT-UW-Y]{18}");

  private final String form;
  private final Pattern pattern;

  ItemCodes(String form) {
    this.form = form;
    this.pattern = Pattern.compile(form);
  }

  /// Whether `code` has this form.
  public boolean fits(String code) {
    return pattern.matcher(code).matches();
  }
}
