package cn.onestop.monitoring.card;

import cn.onestop.events.supervision.LampChanged;
import cn.onestop.events.supervision.SupervisionEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.JournalRefusal;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.monitoring.matter.WatchedMatter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks at one matter and writes down what is to be found about it now.
///
/// Everything that is missing goes into one write under the name of the lamp it leads to and since
/// when. Two instances that look at once write the same; the second finds it done.
public final class LookAtMatter {

  private final Function<String, Optional<WatchedMatter>> matters;
  private final Journals<Supervised, SupervisionEvent> findings;

  public LookAtMatter(
      Function<String, Optional<WatchedMatter>> matters,
      Journals<Supervised, SupervisionEvent> findings) {
    this.matters = matters;
    this.findings = findings;
  }

  /// What came of a look.
  ///
  /// @param over whether the matter has ended and nothing more will ever be found about it
  /// @param next when there is something to judge again if nothing else happens; `null` if never
  public record Look(boolean over, @Nullable Instant next) {}

  /// Looks at `matter` as of `now`.
  public Look look(String matter, Instant now) {
    Optional<WatchedMatter> known = matters.apply(matter);
    if (known.isEmpty()) {
      return new Look(true, null);
    }
    WatchedMatter watched = known.get();
    String id = Supervised.id(matter);
    Supervised before = findings.find(id).map(Entry::state).orElse(null);
    List<Happened<SupervisionEvent>> missing = Judgement.of(watched, before, now);
    if (!missing.isEmpty()) {
      write(id, before == null, watched, missing, now);
    }
    return new Look(watched.endedAt() != null, Judgement.next(watched, now));
  }

  private void write(
      String id,
      boolean first,
      WatchedMatter watched,
      List<Happened<SupervisionEvent>> missing,
      Instant now) {
    Command command = command(missing);
    if (first) {
      try {
        findings.create(id, command, () -> decision(missing));
        return;
      } catch (Refused e) {
        if (!(e.refusal() instanceof JournalRefusal.Exists)) {
          throw e;
        }
        // Another instance was first with less; what is still missing follows.
      }
    }
    try {
      findings.change(
          id, null, command, entry -> decision(Judgement.of(watched, entry.state(), now)));
    } catch (NothingMissing e) {
      // Another instance was first with all of it.
    }
  }

  private static Command command(List<Happened<SupervisionEvent>> missing) {
    return missing.stream()
        .filter(each -> each.event() instanceof LampChanged)
        .reduce((earlier, later) -> later)
        .map(last -> Command.ofRule(((LampChanged) last.event()).lamp() + "-" + last.at()))
        .orElseThrow();
  }

  private static Decision<SupervisionEvent> decision(List<Happened<SupervisionEvent>> missing) {
    if (missing.isEmpty()) {
      throw new NothingMissing();
    }
    return new Decision<>(missing, List.of(), false);
  }

  /// Ends a change that has nothing to do any more.
  private static final class NothingMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingMissing() {
      super("nothing is missing", null, false, false);
    }
  }
}
