package cn.onestop.catalog.person;

import cn.onestop.catalog.office.Office;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.PostHolderAppointed;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody changes from one post to another 调动: it ends here at the moment it begins there.
///
/// At one office that is one write. At two it is two, and each may be repeated: the new post first,
/// because it may be refused, and the old one ended at the moment the new one was given. Whoever
/// lost the answer between them sends the same request again and finds the first half done.
public final class TransferPerson {

  private final Journals<Office, OfficeEvent> offices;
  private final OfficeClock clock;

  public TransferPerson(Journals<Office, OfficeEvent> offices, OfficeClock clock) {
    this.offices = offices;
    this.clock = clock;
  }

  /// A post at an office.
  public record Place(String office, String post) {}

  /// The two offices after it.
  public record Transferred(Office left, Office entered) {}

  /// @param at the moment of the change, absent: now
  /// @param until the moment from which the new post is no more, where it is known
  public Transferred transfer(
      String person,
      Place from,
      Place to,
      @Nullable Instant at,
      @Nullable Instant until,
      Command command) {
    var moment = at == null ? clock.now() : at;
    if (from.office().equals(to.office())) {
      var office = within(person, from, to, moment, until, command).state();
      return new Transferred(office, office);
    }
    var begun =
        offices.change(
            Office.id(to.office()),
            null,
            command,
            entry -> {
              // What could not end does not begin.
              offices.get(Office.id(from.office())).state().end(from.post(), person, moment);
              return Decision.of(entry.state().appoint(to.post(), person, moment, until));
            });
    var change = ((PostHolderAppointed) begun.facts().getFirst().event()).from();
    var ended =
        offices.change(
            Office.id(from.office()),
            null,
            command,
            entry -> Decision.of(entry.state().end(from.post(), person, change)));
    return new Transferred(ended.state(), begun.state());
  }

  private Done<Office, OfficeEvent> within(
      String person,
      Place from,
      Place to,
      Instant moment,
      @Nullable Instant until,
      Command command) {
    return offices.change(
        Office.id(from.office()),
        null,
        command,
        entry ->
            Decision.of(
                entry.state().end(from.post(), person, moment),
                entry.state().appoint(to.post(), person, moment, until)));
  }
}
