package cn.onestop.catalog.reconciling.events;

import cn.onestop.catalog.reconciling.ListedReconciling;
import cn.onestop.catalog.reconciling.ReconcilingMoves;
import cn.onestop.catalog.reconciling.ReconcilingOperation;
import cn.onestop.catalog.reconciling.ReconcilingState;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.AdoptedPowerDrafted;
import cn.onestop.events.catalog.CandidatePutForward;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.events.catalog.ReconcilingLineDecided;
import cn.onestop.events.catalog.ReconcilingMoved;
import cn.onestop.events.catalog.ReconcilingOpened;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Builds the list of rounds from their own events.
public final class ReconcilingListView implements View<ListedReconciling> {

  static final String LIST = "reconcilings";

  private static final EventTypes<ReconcilingEvent> EVENTS = EventTypes.of(ReconcilingEvent.class);

  @Override
  public String name() {
    return "reconcilings";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.RECONCILINGS);
  }

  @Override
  public Class<ListedReconciling> projection() {
    return ListedReconciling.class;
  }

  @Override
  public Set<String> types() {
    return EVENTS.names();
  }

  @Override
  public Outcome<ListedReconciling> apply(@Nullable ListedReconciling before, ReceivedEvent event) {
    var after =
        switch (EVENTS.read(event.type(), event.data()).orElseThrow()) {
          case ReconcilingOpened it -> opened(it, event);
          case CandidatePutForward it -> putForward(Objects.requireNonNull(before), it);
          case ReconcilingMoved it -> moved(Objects.requireNonNull(before), it);
          case ReconcilingLineDecided _, AdoptedPowerDrafted _ -> Objects.requireNonNull(before);
        };
    return Outcome.of(after)
        .put(LIST, event.aggregate(), new Document("json", CanonicalJson.write(after)));
  }

  static ListedReconciling read(Document entry) {
    return CanonicalJson.read(CanonicalJson.tree(entry.getString("json")), ListedReconciling.class);
  }

  private static ListedReconciling opened(ReconcilingOpened it, ReceivedEvent event) {
    return new ListedReconciling(
        event.aggregate(),
        it.centre(),
        it.title(),
        it.sourceDocument(),
        ReconcilingState.COLLECTING.name(),
        event.at(),
        it.guide().size(),
        0);
  }

  /// The number of a candidate counts them: one that is put forward anew keeps its number.
  private static ListedReconciling putForward(ListedReconciling it, CandidatePutForward event) {
    var number = event.candidate().substring(event.candidate().lastIndexOf('-') + 1);
    return changed(it, it.state(), Math.max(it.candidates(), Integer.parseInt(number)));
  }

  private static ListedReconciling moved(ListedReconciling it, ReconcilingMoved event) {
    var state =
        ReconcilingMoves.next(
                ReconcilingState.valueOf(it.state()),
                ReconcilingOperation.valueOf(event.operation()))
            .orElseThrow();
    return changed(it, state.name(), it.candidates());
  }

  private static ListedReconciling changed(ListedReconciling it, String state, int candidates) {
    return new ListedReconciling(
        it.round(),
        it.centre(),
        it.title(),
        it.sourceDocument(),
        state,
        it.openedAt(),
        it.guide(),
        candidates);
  }
}
