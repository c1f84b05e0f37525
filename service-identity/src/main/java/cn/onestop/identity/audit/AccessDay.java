package cn.onestop.identity.audit;

import cn.onestop.events.identity.AccessEvent;
import cn.onestop.kit.journal.Recorded;
import org.jspecify.annotations.Nullable;

/// One day of the access trail. Its facts are the trail; the state only counts them.
public record AccessDay(long noted) {

  public static AccessDay after(@Nullable AccessDay before, Recorded<AccessEvent> fact) {
    return new AccessDay(before == null ? 1 : before.noted + 1);
  }
}
