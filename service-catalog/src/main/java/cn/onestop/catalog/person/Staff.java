package cn.onestop.catalog.person;

import cn.onestop.catalog.office.OfficeRefusal;
import cn.onestop.catalog.person.PersonRefusal.CentreNotSaid;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.offices.People;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.signedin.Belonging;
import cn.onestop.kit.signedin.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The people whose record a centre keeps. A person appears a moment after they were registered.
///
/// Names are opened one by one and compared: a centre has dozens of people, not thousands, and a
/// name is searched for nowhere else.
public final class Staff {

  private static final int PAGE = 200;

  private final Journals<Person, PersonEvent> journals;
  private final People people;
  private final Names names;

  public Staff(Journals<Person, PersonEvent> journals, People people, Names names) {
    this.journals = journals;
    this.people = people;
    this.names = names;
  }

  /// One of the staff.
  public record Member(Person person, String name) {

    boolean answersTo(@Nullable String words) {
      return words == null
          || person.reference().startsWith(words.strip())
          || name.contains(words.strip());
    }
  }

  /// Those of the centre whose name holds `q`, or whose reference begins with it.
  ///
  /// @param centre absent: the one where the caller has their posts
  public Page<Member> find(
      @Nullable String centre, @Nullable String q, Caller caller, PageRequest page) {
    var where = centre == null ? onlyCentre(caller) : centre;
    caller.mustReach(Belonging.to(where), new OfficeRefusal.Unknown(where));
    List<Member> found = new ArrayList<>();
    var references = people.ofCentre(where, page.after(), PAGE);
    while (!references.isEmpty() && found.size() <= page.limit()) {
      for (var reference : references) {
        journals
            .find(Person.id(reference))
            .map(this::member)
            .filter(member -> member.answersTo(q))
            .ifPresent(found::add);
      }
      references = people.ofCentre(where, references.getLast(), PAGE);
    }
    var read = found.subList(0, Math.min(found.size(), page.limit() + 1));
    return Page.of(read, page, member -> member.person().reference());
  }

  private Member member(Entry<Person> entry) {
    return new Member(entry.state(), names.name(entry));
  }

  private static String onlyCentre(Caller caller) {
    if (caller.centres().size() != 1) {
      throw new Refused(new CentreNotSaid());
    }
    return caller.centres().iterator().next();
  }
}
