package cn.onestop.time;

import java.time.Instant;

/// placeholder until merged
public interface OfficeClock {
  Instant now();
}
