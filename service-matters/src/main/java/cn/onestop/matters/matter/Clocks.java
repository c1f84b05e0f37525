package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The limits of a matter, each counted apart: none ever overrules the other.
///
/// @param promised what the centre promised 承诺时限
/// @param statutory what the law allows 法定时限, absent where it says nothing
public record Clocks(LimitRun promised, @Nullable LimitRun statutory) {

  /// These with the dues counted at `at`; a limit that runs already keeps its start.
  Clocks counted(PlainDue promisedDue, @Nullable PlainDue statutoryDue, Instant at) {
    return new Clocks(
        promised.counted(promisedDue, at),
        statutory == null || statutoryDue == null
            ? statutory
            : statutory.counted(statutoryDue, at));
  }
}
