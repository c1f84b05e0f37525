package cn.onestop.matters.matter;

/// How an application came in.
public enum Channel {
  /// 窗口
  WINDOW,
  /// 村级代办
  VILLAGE,
  /// 网上
  ONLINE
}
