package cn.onestop.catalog.office;

import cn.onestop.catalog.office.OfficeRefusal.Gone;
import cn.onestop.catalog.office.OfficeRefusal.Misplaced;
import cn.onestop.catalog.office.OfficeRefusal.OfficesBelow;
import cn.onestop.catalog.office.OfficeRefusal.PostExists;
import cn.onestop.catalog.office.Superiors.Known;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.OfficeRegistered;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a centre's administrator does to its offices and posts: finds the office, asks the rules,
/// writes.
public final class OfficeDesk {

  private final Journals<Office, OfficeEvent> journals;
  private final Offices offices;
  private final OfficeClock clock;

  public OfficeDesk(Journals<Office, OfficeEvent> journals, Offices offices, OfficeClock clock) {
    this.journals = journals;
    this.offices = offices;
    this.clock = clock;
  }

  /// Which office is to be changed.
  ///
  /// @param expected the version the caller has seen, `null` if they do not say
  public record Asked(String office, @Nullable Long expected, Command command) {}

  /// Registers an office below `parent`. A centre without a county above it, and a county, come
  /// from the installation's own file: nobody's right reaches where nothing is yet.
  public Done<Office, OfficeEvent> register(
      Office parent, String code, OfficeKind kind, String name, Command command) {
    return journals.create(
        Office.id(code),
        command,
        () -> {
          if (!Placement.codeFits(kind.name(), code)) {
            throw new Refused(new Misplaced("office-code-malformed", code));
          }
          if (!Placement.stands(kind.name(), parent.kind().name())) {
            throw new Refused(new Misplaced("office-misplaced", parent.code()));
          }
          if (parent.closed() != null) {
            throw new Refused(Gone.office(parent.code(), parent.closed()));
          }
          return Decision.of(
              new OfficeRegistered(
                  code,
                  kind.name(),
                  name,
                  parent.code(),
                  Placement.centre(code, kind.name(), parent.centre())));
        });
  }

  public Done<Office, OfficeEvent> rename(Asked asked, String name) {
    return change(asked, office -> Decision.of(office.rename(name)));
  }

  /// Closes the office from the first moment of a day on. What stands below it must go first.
  public Done<Office, OfficeEvent> close(Asked asked, LocalDate from) {
    var until = OfficeHours.DEFAULT.instant(from.atStartOfDay());
    return change(
        asked,
        office -> {
          var below =
              offices.all().stream()
                  .filter(other -> Objects.equals(other.parent(), office.code()))
                  .filter(other -> other.openAt(until))
                  .map(KnownOffice::code)
                  .toList();
          if (!below.isEmpty()) {
            throw new Refused(new OfficesBelow(below));
          }
          return Decision.of(office.close(until));
        });
  }

  public Done<Office, OfficeEvent> createPost(
      Asked asked, String post, Role role, String title, @Nullable String superior) {
    return change(
        asked,
        office -> {
          var created = office.createPost(post, role, title, superior);
          if (offices.ofPost(post).isPresent()) {
            throw new Refused(new PostExists(post));
          }
          mustStandAbove(superior, post, office);
          return Decision.of(created);
        });
  }

  public Done<Office, OfficeEvent> changePost(
      Asked asked, String post, String title, @Nullable String superior) {
    return change(
        asked,
        office -> {
          var changed = office.post(post).change(title, superior);
          mustStandAbove(superior, post, office);
          return Decision.of(changed);
        });
  }

  public Done<Office, OfficeEvent> closePost(Asked asked, String post, @Nullable Instant until) {
    return change(asked, office -> Decision.of(office.post(post).close(orNow(until))));
  }

  /// @param from absent: from now on
  public Done<Office, OfficeEvent> nameSubstitute(
      Asked asked,
      String post,
      String person,
      String absent,
      @Nullable Instant from,
      Instant until) {
    return change(
        asked,
        office ->
            Decision.of(office.post(post).nameSubstitute(person, absent, orNow(from), until)));
  }

  /// @param until absent: now
  public Done<Office, OfficeEvent> endSubstitute(
      Asked asked, String post, String person, @Nullable Instant until) {
    return change(
        asked,
        office ->
            Decision.of(
                office.post(post).endSubstitute(person, orNow(until)).toArray(OfficeEvent[]::new)));
  }

  /// The office's own posts are known as they are, the others from the copy.
  private void mustStandAbove(@Nullable String superior, String post, Office office) {
    Superiors.known(
            own ->
                office.posts().stream()
                    .filter(known -> known.code().equals(own))
                    .findFirst()
                    .map(known -> new Known(office.centre(), known.superior())),
            offices)
        .wrong(superior, post, office.centre())
        .ifPresent(wrong -> {
          throw new Refused(wrong);
        });
  }

  private Done<Office, OfficeEvent> change(
      Asked asked, Function<Office, Decision<OfficeEvent>> decide) {
    return journals.change(
        Office.id(asked.office()),
        asked.expected(),
        asked.command(),
        entry -> decide.apply(entry.state()));
  }

  private Instant orNow(@Nullable Instant moment) {
    return moment == null ? clock.now() : moment;
  }
}
