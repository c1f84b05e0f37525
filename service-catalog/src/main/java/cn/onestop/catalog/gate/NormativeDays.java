package cn.onestop.catalog.gate;

/// The days of the procedure of normative documents 规范性文件制定程序. Their numbers are rules of places.
///
/// @param reviewDays working days to review the lawfulness after receipt 合法性审核
/// @param publishDays working days to publish after the deliberation 公布
/// @param filingDays working days to file after publication 备案
/// @param cleanUpNotice how many days before its last day a document waits to be cleaned up 清理
public record NormativeDays(int reviewDays, int publishDays, int filingDays, int cleanUpNotice) {

  /// Where the place says nothing.
  public static final NormativeDays USUAL = new NormativeDays(15, 5, 10, 90);
}
