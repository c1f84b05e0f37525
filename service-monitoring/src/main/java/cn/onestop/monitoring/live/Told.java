package cn.onestop.monitoring.live;

import cn.onestop.events.supervision.ViewChanged;

/// A change that was told, and the mark of its place among those of its centre.
record Told(String mark, ViewChanged change) {}
