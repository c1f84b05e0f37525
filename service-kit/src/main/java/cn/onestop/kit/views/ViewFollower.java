package cn.onestop.kit.views;

import cn.onestop.kit.events.ReceivedEvent;
import java.util.List;

/// Hears what a view takes in, once it is written: whoever reads the view then finds it there.
///
/// Only the generation in force is heard of. After a crash the same facts may be told again, none
/// is left out. What fails here does not hold the view up: a follower that must not miss anything
/// is a view of its own.
///
/// @param <P> the view's projection
@FunctionalInterface
public interface ViewFollower<P> {

  /// The view has taken in `facts`, in this order.
  void tookIn(List<TakenIn<P>> facts);

  /// One fact, and the projection of its aggregate by now.
  record TakenIn<P>(ReceivedEvent event, P now) {}
}
