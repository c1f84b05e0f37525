package cn.onestop.catalog.chart;

/// How a matter can leave a step other than by passing it.
public enum BranchKind {

  /// 补正: the applicant is told at once of everything that is missing, and brings it
  /// (行政许可法 32).
  SUPPLEMENT("补正", false),

  /// 不予受理: not taken on, with the reason in writing (行政许可法 32).
  NOT_ACCEPTED("不予受理", true),

  /// 特别程序: a hearing, an inspection, an expert review; its time is not counted (行政许可法 45).
  SPECIAL_PROCEDURE("特别程序", false),

  /// 不予: decided against, with the reason and the ways to object (行政许可法 38).
  DENIED("不予批准", true),

  /// 退回: sent back to an earlier step.
  RETURNED("退回", false);

  private final String words;
  private final boolean ends;

  BranchKind(String words, boolean ends) {
    this.words = words;
    this.ends = ends;
  }

  /// What is written on it where the table says nothing else.
  public String words() {
    return words;
  }

  /// Whether the matter ends there.
  public boolean ends() {
    return ends;
  }
}
