package cn.onestop.catalog.reconciling;

import cn.onestop.catalog.reconciling.ReconcilingRefusal.RoundMalformed;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.events.catalog.ReconcilingOpened;
import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An editor opens a round with a guide list and takes it from one stage to the next.
public final class GuideReconciling {

  private final Journals<Reconciling, ReconcilingEvent> rounds;
  private final ReadReconciling reading;
  private final Commands commands;

  public GuideReconciling(
      Journals<Reconciling, ReconcilingEvent> rounds, ReadReconciling reading, Commands commands) {
    this.rounds = rounds;
    this.reading = reading;
    this.commands = commands;
  }

  /// Who asks for something in which round.
  ///
  /// @param expected the version the caller has seen, `null` if they do not say
  public record AskedRound(String round, Caller caller, @Nullable Long expected, Command command) {}

  /// A new round.
  ///
  /// @param sourceDocument by which the guide list was issued
  public Done<Reconciling, ReconcilingEvent> open(
      String title,
      @Nullable String sourceDocument,
      List<GuidePower> guide,
      Caller caller,
      RequestKey key) {
    var centre = caller.centres().stream().sorted().findFirst().orElseThrow();
    return rounds.create(
        commands.newId(Reconciling.ID_PREFIX, key),
        commands.of(key, caller.person()),
        () -> {
          var wrong = GuideRules.broken(guide);
          if (!wrong.isEmpty()) {
            throw new Refused(new RoundMalformed(wrong));
          }
          return Decision.of(new ReconcilingOpened(centre, title, sourceDocument, guide));
        });
  }

  /// The next stage: to compare, to close, to cancel.
  public Done<Reconciling, ReconcilingEvent> move(
      AskedRound asked, ReconcilingOperation operation) {
    reading.get(asked.round(), asked.caller());
    return rounds.change(
        asked.round(),
        asked.expected(),
        asked.command(),
        entry -> Decision.of(entry.state().move(operation)));
  }
}
