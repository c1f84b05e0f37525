package cn.onestop.matters.bundle;

import cn.onestop.events.matters.BundleCompleted;
import cn.onestop.events.matters.BundleEvent;
import cn.onestop.events.matters.BundleFiled;
import cn.onestop.events.matters.BundleFiled.BundledMatter;
import cn.onestop.events.matters.BundleMaterialHandedIn;
import cn.onestop.events.matters.BundleProgressed;
import cn.onestop.events.matters.BundleSupplementRequested;
import cn.onestop.events.matters.BundleVisitRecorded;
import cn.onestop.kit.journal.Evolution;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.matters.bundle.Bundle.Awaited;
import cn.onestop.matters.bundle.Bundle.BundleNotice;
import cn.onestop.matters.bundle.Bundle.BundleVisit;
import cn.onestop.matters.bundle.Bundle.Copy;
import cn.onestop.matters.bundle.Bundle.HandedIn;
import cn.onestop.matters.bundle.Bundle.Missing;
import cn.onestop.matters.bundle.Bundle.Origin;
import cn.onestop.matters.bundle.Bundle.Part;
import cn.onestop.matters.bundle.Bundle.Progress;
import cn.onestop.matters.matter.Matter.Act;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a bundle's state follows from its facts.
public final class BundleEvolution implements Evolution<Bundle, BundleEvent> {

  @Override
  public Bundle after(@Nullable Bundle before, Recorded<BundleEvent> fact) {
    if (fact.event() instanceof BundleFiled filed) {
      return filed(filed, new Act(fact.by(), fact.at()));
    }
    Bundle bundle = Objects.requireNonNull(before, "a bundle begins by being filed");
    return switch (fact.event()) {
      case BundleFiled _ -> throw new IllegalStateException("filed twice: " + bundle.number());
      case BundleMaterialHandedIn it ->
          bundle.with(
              new HandedIn(
                  it.material(),
                  it.copies().stream().map(copy -> new Copy(copy.number(), copy.file())).toList()));
      case BundleVisitRecorded it ->
          bundle.with(
              new BundleVisit(
                  it.purpose(),
                  it.cause(),
                  it.offeredWithoutVisit(),
                  it.applicantChose(),
                  it.atVillage(),
                  it.matters(),
                  fact.by()));
      case BundleSupplementRequested it ->
          bundle.with(
              new BundleNotice(
                  it.days(),
                  it.notices().stream()
                      .map(notice -> new Missing(notice.number(), notice.materials()))
                      .toList(),
                  fact.by()));
      case BundleProgressed it ->
          bundle.with(
              new Progress(
                  BundleState.valueOf(it.state()),
                  it.due(),
                  it.filed(),
                  it.lapsed(),
                  it.visits(),
                  it.notices(),
                  it.applicantErased()));
      case BundleCompleted _ -> bundle.completed(fact.at());
    };
  }

  private static Bundle filed(BundleFiled event, Act act) {
    return new Bundle(
        event.number(),
        event.theme(),
        new Origin(event.centre(), event.window(), event.village(), event.channel()),
        event.matters().stream().map(BundleEvolution::part).toList(),
        List.of(),
        List.of(),
        List.of(),
        Progress.NONE,
        act,
        null);
  }

  private static Part part(BundledMatter it) {
    return new Part(
        it.matter(),
        it.number(),
        it.itemCode(),
        it.itemVersion(),
        it.itemName(),
        it.department(),
        it.awaits().stream()
            .map(awaited -> new Awaited(awaited.number(), awaited.material()))
            .toList());
  }
}
