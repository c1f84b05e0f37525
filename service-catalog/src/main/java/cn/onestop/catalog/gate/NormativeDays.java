package cn.onestop.catalog.gate;

/// The days of the procedure of normative documents 规范性文件制定程序, in working days. Their numbers are
/// rules of places.
///
/// @param reviewDays to review the lawfulness after receipt 合法性审核
/// @param publishDays to publish after the deliberation 公布
/// @param filingDays to file after publication 备案
public record NormativeDays(int reviewDays, int publishDays, int filingDays) {

  /// Where the place says nothing.
  public static final NormativeDays USUAL = new NormativeDays(15, 5, 10);
}
