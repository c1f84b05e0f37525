package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.JournalRefusal.Stale;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Somebody was faster: the journal's own refusal, and what has happened since the version that the
/// caller has seen.
record ChangedMeanwhile(Stale stale, List<Meanwhile> since) implements Refusal {

  ChangedMeanwhile {
    since = List.copyOf(since);
  }

  /// One thing that was done meanwhile.
  ///
  /// @param type such as `matter-decided`
  /// @param by opaque reference of who did it
  record Meanwhile(long seq, String type, Instant at, String by) {}

  static ChangedMeanwhile of(Stale stale, List<Recorded<MatterEvent>> history) {
    return new ChangedMeanwhile(
        stale,
        history.stream()
            .filter(fact -> fact.seq() > stale.seen())
            .map(
                fact -> new Meanwhile(fact.seq(), EventName.of(fact.event()), fact.at(), fact.by()))
            .toList());
  }

  @Override
  public RefusalKind kind() {
    return stale.kind();
  }

  @Override
  public String code() {
    return stale.code();
  }

  @Override
  public List<String> arguments() {
    return stale.arguments();
  }

  @Override
  public Map<String, Object> members() {
    Map<String, Object> members = new HashMap<>(stale.members());
    members.put("since", since);
    return members;
  }
}
