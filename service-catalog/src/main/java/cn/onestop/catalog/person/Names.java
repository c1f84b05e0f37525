package cn.onestop.catalog.person;

import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.sealing.Sealing;
import java.util.Objects;
import java.util.Optional;

/// What is sealed about the staff, opened for whoever may see it: names, and the numbers printed on
/// certificates.
public final class Names {

  private final Journals<Person, PersonEvent> people;
  private final Sealing sealing;

  public Names(Journals<Person, PersonEvent> people, Sealing sealing) {
    this.people = people;
    this.sealing = sealing;
  }

  /// The name of that person, if they are registered.
  public Optional<String> of(String reference) {
    return people.find(Person.id(reference)).map(this::name);
  }

  /// The name in force.
  public String name(Entry<Person> entry) {
    return open(entry, entry.state().name());
  }

  /// What lies under `reference`.
  public String open(Entry<Person> entry, String reference) {
    return sealing.open(
        entry.id(), Objects.requireNonNull(entry.sealed(), "a person has a name"), reference);
  }
}
