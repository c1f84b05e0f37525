package cn.onestop.kit.views;

import cn.onestop.kit.events.ReceivedEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something built from events: per aggregate a projection, beside it counters and lists.
///
/// [#apply] is a pure function of its arguments. That is what lets the events be delivered again
/// after a crash, a view be rebuilt beside the running one, and its figures be recounted from the
/// log while it runs.
///
/// @param <P> record of the projection of one aggregate, storable by the driver's record codec
public interface View<P> {

  /// Its name; also the beginning of its collections' names. Letters, digits and dashes.
  String name();

  /// The topics it reads.
  Set<String> topics();

  /// The record of its projections.
  Class<P> projection();

  /// The event types it knows. Another type is noted as skipped and changes nothing.
  Set<String> types();

  /// What an event changes.
  ///
  /// @param before the projection of the event's aggregate, `null` before its first event
  Outcome<P> apply(@Nullable P before, ReceivedEvent event);
}
