package cn.onestop.monitoring.card;

import cn.onestop.monitoring.rules.Level;

/// The lamp of a matter on the board 亮灯.
public enum Lamp {
  /// 正常
  NORMAL,
  /// 预警
  WARNING,
  /// 黄牌
  YELLOW,
  /// 红牌
  RED,
  /// 熄灭: the matter is open no longer.
  OUT;

  static Lamp of(Level level) {
    return switch (level) {
      case WARNING -> WARNING;
      case YELLOW -> YELLOW;
      case RED -> RED;
    };
  }

  /// Whether somebody should look.
  public boolean lit() {
    return this != NORMAL && this != OUT;
  }
}
