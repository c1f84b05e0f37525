package cn.onestop.catalog.person;

import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Caller;

/// Gives people the names that a table says: registers who is not known, renames who is called
/// otherwise.
public final class NamePeople {

  private final Journals<Person, PersonEvent> people;
  private final PersonDesk desk;
  private final Names names;

  public NamePeople(Journals<Person, PersonEvent> people, PersonDesk desk, Names names) {
    this.people = people;
    this.desk = desk;
    this.names = names;
  }

  /// Whether the caller may do so: nobody renames the staff of another centre.
  public boolean mayName(String reference, String name, Caller caller) {
    try {
      return isCalled(reference, name)
          || people.find(Person.id(reference)).isEmpty()
          || desk.find(reference, caller).version() > 0;
    } catch (Refused e) {
      return false;
    }
  }

  /// Gives the name, if it is not theirs already.
  public void name(String reference, String name, String centre, Command command) {
    if (isCalled(reference, name)) {
      return;
    }
    if (people.find(Person.id(reference)).isEmpty()) {
      desk.register(reference, name, centre, command);
    } else {
      people.change(Person.id(reference), null, command, entry -> desk.renamed(entry, name));
    }
  }

  private boolean isCalled(String reference, String name) {
    return names.of(reference).filter(name::equals).isPresent();
  }
}
