package cn.onestop.matters.prereview;

import cn.onestop.kit.signedin.Role;

/// How materials come in to be checked.
public enum PreReviewChannel {
  /// 窗口
  WINDOW(Role.CLERK),
  /// 邮寄
  MAIL(Role.CLERK),
  /// 电话
  PHONE(Role.CLERK),
  /// 村级代办
  VILLAGE(Role.VILLAGE_AGENT),
  /// 网上
  ONLINE(Role.CITIZEN);

  private final Role takenInBy;

  PreReviewChannel(Role takenInBy) {
    this.takenInBy = takenInBy;
  }

  /// Whose role it takes.
  Role takenInBy() {
    return takenInBy;
  }
}
