package cn.onestop.catalog.office;

import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody gives up a post.
public final class EndHolder {

  private final Journals<Office, OfficeEvent> offices;
  private final OfficeClock clock;

  public EndHolder(Journals<Office, OfficeEvent> offices, OfficeClock clock) {
    this.offices = offices;
    this.clock = clock;
  }

  /// Ends the holding of `person`.
  ///
  /// @param until the moment from which no more; absent: now
  /// @param expected the version of the office the caller saw, `null` if it does not say
  public Done<Office, OfficeEvent> end(
      String office,
      String post,
      String person,
      @Nullable Instant until,
      @Nullable Long expected,
      Command command) {
    return offices.change(
        Office.id(office),
        expected,
        command,
        entry -> Decision.of(entry.state().end(post, person, until == null ? clock.now() : until)));
  }
}
