package cn.onestop.matters.paper;

import cn.onestop.events.catalog.ItemContent.Remedy;
import org.jspecify.annotations.Nullable;

/// What somebody can do against a decision that goes against them (行政许可法第38条第2款). Where the guide
/// does not name the body, a line is left for the office to fill: a wrong body would cost them
/// their time.
final class Remedies {

  private static final String LINE = "________________";

  private Remedies() {}

  /// 行政复议 within 60 days (行政复议法第20条), 行政诉讼 within six months (行政诉讼法第46条).
  static String told(PaperFacts facts, String paper) {
    Remedy known = facts.guide().remedy();
    return "如不服本决定，可以自收到本%s之日起60日内，依照《中华人民共和国行政复议法》第二十条向%s申请行政复议；也可以自收到本%s之日起六个月内，依照《中华人民共和国行政诉讼法》第四十六条向%s提起行政诉讼。"
        .formatted(
            paper,
            known == null
                ? body(null, null, null, "行政复议机关")
                : body(known.reviewDept(), known.reviewAddr(), known.reviewPhone(), "行政复议机关"),
            paper,
            known == null
                ? body(null, null, null, "人民法院")
                : body(
                    known.litigationDept(),
                    known.litigationAddr(),
                    known.litigationPhone(),
                    "人民法院"));
  }

  private static String body(
      @Nullable String name, @Nullable String address, @Nullable String phone, String what) {
    if (name == null || name.isBlank()) {
      return LINE + "（" + what + "）";
    }
    String where = address == null || address.isBlank() ? "" : "地址：" + address.strip();
    String call = phone == null || phone.isBlank() ? "" : "电话：" + phone.strip();
    String both = where.isEmpty() || call.isEmpty() ? where + call : where + "，" + call;
    return name.strip() + (both.isEmpty() ? "" : "（" + both + "）");
  }
}
