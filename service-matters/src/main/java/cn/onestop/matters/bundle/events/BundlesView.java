package cn.onestop.matters.bundle.events;

import cn.onestop.events.Topics;
import cn.onestop.events.matters.BundleCompleted;
import cn.onestop.events.matters.BundleEvent;
import cn.onestop.events.matters.BundleFiled;
import cn.onestop.events.matters.BundleFiled.BundledMatter;
import cn.onestop.events.matters.BundleMaterialHandedIn;
import cn.onestop.events.matters.BundleProgressed;
import cn.onestop.events.matters.BundleSupplementRequested;
import cn.onestop.events.matters.BundleVisitRecorded;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import cn.onestop.matters.bundle.BundleEntry;
import cn.onestop.matters.bundle.BundleState;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Lists of bundles: those that are open and those that are over, by centre, and the ids of all
/// that are to be followed.
public final class BundlesView implements View<BundleEntry> {

  static final String OPEN = "open";
  static final String COMPLETED = "completed";
  static final String FOLLOWED = "followed";
  static final String ENTRY = "entry";

  private static final EventTypes<BundleEvent> TYPES = EventTypes.of(BundleEvent.class);

  @Override
  public String name() {
    return "bundles";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.BUNDLES);
  }

  @Override
  public Class<BundleEntry> projection() {
    return BundleEntry.class;
  }

  @Override
  public Set<String> types() {
    return TYPES.names();
  }

  @Override
  public Outcome<BundleEntry> apply(@Nullable BundleEntry before, ReceivedEvent event) {
    BundleEvent happened = TYPES.read(event.type(), event.data()).orElseThrow();
    if (happened instanceof BundleFiled filed) {
      return listed(filed(filed, event), event.aggregate());
    }
    BundleEntry entry = Objects.requireNonNull(before, "a bundle begins by being filed");
    BundleEntry after =
        switch (happened) {
          case BundleFiled _ -> throw new IllegalStateException("filed twice");
          case BundleMaterialHandedIn _, BundleVisitRecorded _, BundleSupplementRequested _ ->
              entry;
          case BundleProgressed it -> entry.stands(BundleState.valueOf(it.state()), it.due());
          case BundleCompleted _ -> entry.completed(event.at());
        };
    Outcome<BundleEntry> outcome = listed(after, event.aggregate());
    boolean moved = !after.place().equals(entry.place()) || !list(after).equals(list(entry));
    return moved ? outcome.remove(list(entry), entry.place()) : outcome;
  }

  private static BundleEntry filed(BundleFiled filed, ReceivedEvent event) {
    return new BundleEntry(
        filed.number(),
        filed.theme(),
        BundleState.FILING,
        filed.centre(),
        filed.window(),
        filed.village(),
        filed.channel(),
        filed.matters().stream().map(BundledMatter::department).distinct().toList(),
        filed.matters().stream().map(BundledMatter::number).toList(),
        event.at(),
        null,
        null);
  }

  private static Outcome<BundleEntry> listed(BundleEntry entry, String id) {
    Outcome<BundleEntry> outcome =
        Outcome.of(entry)
            .put(list(entry), entry.place(), new Document(ENTRY, CanonicalJson.write(entry)));
    return entry.completedAt() == null
        ? outcome.put(FOLLOWED, id, new Document())
        : outcome.remove(FOLLOWED, id);
  }

  private static String list(BundleEntry entry) {
    return entry.completedAt() == null ? OPEN : COMPLETED;
  }
}
