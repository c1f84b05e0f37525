package cn.onestop.kit.offices;

import cn.onestop.events.Topics;
import cn.onestop.events.catalog.CertificateRecorded;
import cn.onestop.events.catalog.CertificateRevoked;
import cn.onestop.events.catalog.LeaveEnded;
import cn.onestop.events.catalog.LeaveGranted;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.events.catalog.PersonRegistered;
import cn.onestop.events.catalog.PersonRenamed;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.offices.PersonCopy.Certificate;
import cn.onestop.kit.offices.PersonCopy.Leave;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Builds the copy of the staff: each person, and the list of all by centre.
final class PeopleView implements View<PersonCopy> {

  /// The list of people; ids as [#id(String, String)].
  static final String LIST = "staff";

  private static final EventTypes<PersonEvent> EVENTS = EventTypes.of(PersonEvent.class);

  static String id(String centre, String person) {
    return centre + "/" + person;
  }

  @Override
  public String name() {
    return "people";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.PEOPLE);
  }

  @Override
  public Class<PersonCopy> projection() {
    return PersonCopy.class;
  }

  @Override
  public Set<String> types() {
    return EVENTS.names();
  }

  @Override
  public Outcome<PersonCopy> apply(@Nullable PersonCopy before, ReceivedEvent event) {
    return switch (EVENTS.read(event.type(), event.data()).orElseThrow()) {
      case PersonRegistered it ->
          Outcome.of(new PersonCopy(it.person(), it.centre(), List.of(), List.of()))
              .put(LIST, id(it.centre(), it.person()), new Document("person", it.person()));
      case PersonRenamed _ -> Outcome.of(known(before));
      case LeaveGranted it ->
          Outcome.of(known(before).with(new Leave(it.leave(), it.from(), it.until())));
      case LeaveEnded it -> Outcome.of(known(before).leaveEnded(it.leave(), it.until()));
      case CertificateRecorded it ->
          Outcome.of(
              known(before)
                  .with(
                      new Certificate(
                          it.certificate(),
                          it.kind(),
                          it.department(),
                          it.validFrom(),
                          it.validUntil(),
                          null)));
      case CertificateRevoked it -> Outcome.of(known(before).revoked(it.certificate(), it.at()));
    };
  }

  private static PersonCopy known(@Nullable PersonCopy before) {
    return Objects.requireNonNull(before, "a person begins by being registered");
  }
}
