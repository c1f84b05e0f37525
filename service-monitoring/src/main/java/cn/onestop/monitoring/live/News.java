package cn.onestop.monitoring.live;

import cn.onestop.events.EventType;
import cn.onestop.events.matters.CommitmentChecked;
import cn.onestop.events.matters.DueDateExtended;
import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterClosed;
import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.MatterDeemedWithdrawn;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.MatterRefused;
import cn.onestop.events.matters.MatterReturned;
import cn.onestop.events.matters.MatterRevoked;
import cn.onestop.events.matters.MatterTransferred;
import cn.onestop.events.matters.MatterWithdrawn;
import cn.onestop.events.matters.ResultDelivered;
import cn.onestop.events.matters.SpecialProcedureEnded;
import cn.onestop.events.matters.SpecialProcedureStarted;
import cn.onestop.events.matters.StepCompleted;
import cn.onestop.events.matters.SupplementDelivered;
import cn.onestop.events.matters.SupplementRequested;
import cn.onestop.events.matters.VisitRecorded;
import cn.onestop.events.supervision.CardIssued;
import cn.onestop.events.supervision.CardWithdrawn;
import cn.onestop.events.supervision.ViewChanged;
import cn.onestop.events.supervision.ViewChanged.Line;
import cn.onestop.monitoring.card.Lamp;
import cn.onestop.monitoring.card.Supervised;
import cn.onestop.monitoring.matter.WatchedMatter;
import cn.onestop.monitoring.view.Watched;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What open pages are told of a fact that supervision has taken in.
///
/// A complaint changes the figures of the centre and makes no line: whom it is about may be
/// watching. What counts time or erases data makes none either, as nothing happened at the hall.
public final class News {

  private static final Set<String> WITH_A_LINE =
      Stream.of(
              MatterFiled.class,
              MatterAccepted.class,
              MatterRefused.class,
              SupplementRequested.class,
              SupplementDelivered.class,
              MatterDeemedWithdrawn.class,
              MatterReturned.class,
              MatterTransferred.class,
              MatterWithdrawn.class,
              CommitmentChecked.class,
              MatterRevoked.class,
              SpecialProcedureStarted.class,
              SpecialProcedureEnded.class,
              DueDateExtended.class,
              VisitRecorded.class,
              StepCompleted.class,
              MatterDecided.class,
              MatterClosed.class,
              ResultDelivered.class,
              CardIssued.class,
              CardWithdrawn.class)
          .map(event -> event.getAnnotation(EventType.class).value())
          .collect(Collectors.toUnmodifiableSet());

  private News() {}

  /// The id of what has to be known beside `watched`: the findings about a matter, the matter of
  /// findings; `null` where nothing has.
  public static @Nullable String companion(Watched watched) {
    if (watched.matter() != null) {
      return Supervised.id(watched.matter().matter());
    }
    return watched.findings() == null ? null : watched.findings().matter();
  }

  /// What is told of a fact.
  ///
  /// @param type its wire type
  /// @param at when it took effect
  /// @param watched what it belongs to, as it is now
  /// @param companion what is known beside it; absent if there is nothing
  public static ViewChanged of(
      String type, Instant at, Watched watched, @Nullable Watched companion) {
    if (watched.complaint() != null) {
      return new ViewChanged(watched.complaint().centre(), null, null);
    }
    WatchedMatter matter =
        watched.matter() != null ? watched.matter() : companion == null ? null : companion.matter();
    Supervised findings =
        watched.findings() != null
            ? watched.findings()
            : companion == null ? null : companion.findings();
    if (matter == null) {
      if (findings == null) {
        throw new IllegalArgumentException("a projection of nothing");
      }
      return new ViewChanged(findings.centre(), findings.department(), null);
    }
    return new ViewChanged(
        matter.filing().centre(),
        matter.filing().department(),
        WITH_A_LINE.contains(type) ? line(type, at, matter, findings) : null);
  }

  private static Line line(
      String type, Instant at, WatchedMatter matter, @Nullable Supervised findings) {
    return new Line(
        shortName(type),
        at,
        matter.filing().number(),
        matter.filing().itemName(),
        lamp(matter, findings).name());
  }

  private static Lamp lamp(WatchedMatter matter, @Nullable Supervised findings) {
    if (findings != null) {
      return findings.lamp();
    }
    return matter.stage().open() ? Lamp.NORMAL : Lamp.OUT;
  }

  /// `matter-filed` of `cn.onestop.matters.matter-filed.v1`.
  private static String shortName(String type) {
    String[] parts = type.split("\\.", -1);
    return parts[parts.length - 2];
  }
}
