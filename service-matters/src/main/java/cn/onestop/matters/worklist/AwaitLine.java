package cn.onestop.matters.worklist;

import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.matter.MatterNumbers;
import java.time.Duration;
import java.util.List;

/// Lets whoever has just changed a matter find it in the list as they left it: the list follows the
/// matters within moments, and this waits for that moment, but not for long.
public final class AwaitLine {

  private final MatterNumbers numbers;
  private final Lag lag;
  private final Duration patience;

  public AwaitLine(MatterNumbers numbers, Lag lag, Duration patience) {
    this.numbers = numbers;
    this.lag = lag;
    this.patience = patience;
  }

  /// How far the list is behind.
  @FunctionalInterface
  public interface Lag {

    /// Waits until the list has taken in that fact of a matter.
    ///
    /// @return whether it has
    boolean caughtUp(String matter, long fact, Duration patience);
  }

  /// Waits until the list shows a change.
  ///
  /// @return whether it does; never of what the caller may not see, and of that at once
  public boolean await(SeenChange change, Caller caller) {
    return numbers
        .find(change.number())
        .filter(found -> inSight(found.place(), caller))
        .filter(found -> lag.caughtUp(found.id(), change.fact(), patience))
        .isPresent();
  }

  private static boolean inSight(Place place, Caller caller) {
    String village = place.village();
    List<Desk> sight = Desk.inSightOf(caller);
    return sight.contains(Desk.centre(place.centre()))
        || sight.contains(Desk.department(place.department()))
        || (village != null && sight.contains(Desk.village(village)));
  }
}
