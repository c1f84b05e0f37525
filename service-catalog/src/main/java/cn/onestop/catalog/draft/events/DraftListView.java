package cn.onestop.catalog.draft.events;

import cn.onestop.catalog.draft.DraftMoves;
import cn.onestop.catalog.draft.DraftOperation;
import cn.onestop.catalog.draft.DraftState;
import cn.onestop.catalog.draft.ListedDraft;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.DraftEvent;
import cn.onestop.events.catalog.DraftMoved;
import cn.onestop.events.catalog.DraftWritten;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Builds the list of drafts from their own events.
public final class DraftListView implements View<ListedDraft> {

  static final String LIST = "drafts";

  private static final EventTypes<DraftEvent> EVENTS = EventTypes.of(DraftEvent.class);

  @Override
  public String name() {
    return "drafts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.DRAFTS);
  }

  @Override
  public Class<ListedDraft> projection() {
    return ListedDraft.class;
  }

  @Override
  public Set<String> types() {
    return EVENTS.names();
  }

  @Override
  public Outcome<ListedDraft> apply(@Nullable ListedDraft before, ReceivedEvent event) {
    var after =
        switch (EVENTS.read(event.type(), event.data()).orElseThrow()) {
          case DraftWritten it -> written(before, it, event.by());
          case DraftMoved it -> moved(Objects.requireNonNull(before), it, event);
        };
    return Outcome.of(after)
        .put(LIST, event.aggregate(), new Document("json", CanonicalJson.write(after)));
  }

  static ListedDraft read(Document entry) {
    return CanonicalJson.read(CanonicalJson.tree(entry.getString("json")), ListedDraft.class);
  }

  private static ListedDraft written(@Nullable ListedDraft before, DraftWritten it, String by) {
    return new ListedDraft(
        it.kind(),
        it.code(),
        name(it),
        it.centre(),
        it.department(),
        it.reason(),
        DraftState.DRAFTED.name(),
        it.effectiveFrom(),
        it.causedOn(),
        null,
        null,
        null,
        and(before == null ? List.of() : before.authors(), by),
        List.of(),
        List.of());
  }

  private static @Nullable String name(DraftWritten it) {
    var item = it.item();
    var power = it.power();
    return item != null ? item.itemName() : power == null ? null : power.powerName();
  }

  private static ListedDraft moved(ListedDraft it, DraftMoved moved, ReceivedEvent event) {
    var operation = DraftOperation.valueOf(moved.operation());
    var state = DraftMoves.next(DraftState.valueOf(it.state()), operation).orElseThrow();
    boolean submitted = operation == DraftOperation.SUBMIT;
    return new ListedDraft(
        it.kind(),
        it.code(),
        it.name(),
        it.centre(),
        it.department(),
        it.reason(),
        state.name(),
        it.effectiveFrom(),
        it.causedOn(),
        at(DraftOperation.SUBMIT, operation, event, it.submittedAt()),
        at(DraftOperation.APPROVE, operation, event, it.approvedAt()),
        at(DraftOperation.PUBLISH, operation, event, it.publishedAt()),
        it.authors(),
        submitted ? List.of() : who(DraftOperation.REVIEW, operation, event, it.reviewers()),
        submitted
            ? List.of()
            : who(DraftOperation.LEGAL_REVIEW, operation, event, it.legalReviewers()));
  }

  private static @Nullable Instant at(
      DraftOperation wanted, DraftOperation done, ReceivedEvent event, @Nullable Instant before) {
    return done == wanted ? event.at() : before;
  }

  private static List<String> who(
      DraftOperation wanted, DraftOperation done, ReceivedEvent event, List<String> before) {
    return done == wanted ? and(before, event.by()) : before;
  }

  private static List<String> and(List<String> people, String one) {
    return Stream.concat(people.stream(), Stream.of(one)).distinct().toList();
  }
}
