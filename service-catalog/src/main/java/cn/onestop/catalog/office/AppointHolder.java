package cn.onestop.catalog.office;

import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody takes up a post.
public final class AppointHolder {

  private final Journals<Office, OfficeEvent> offices;
  private final OfficeClock clock;

  public AppointHolder(Journals<Office, OfficeEvent> offices, OfficeClock clock) {
    this.offices = offices;
    this.clock = clock;
  }

  /// Appoints `person`.
  ///
  /// @param expected the version of the office the caller saw, `null` if it does not say
  /// @param from absent: from now on
  public Done<Office, OfficeEvent> appoint(
      String office,
      String post,
      String person,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Long expected,
      Command command) {
    return offices.change(
        Office.id(office),
        expected,
        command,
        entry ->
            Decision.of(
                entry.state().appoint(post, person, from == null ? clock.now() : from, until)));
  }
}
