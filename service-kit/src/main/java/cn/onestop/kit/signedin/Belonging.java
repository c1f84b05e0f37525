package cn.onestop.kit.signedin;

import java.util.Set;

/// Whose a thing is: the centre it is kept at, the offices that work on it, and the people it is
/// about.
///
/// @param people ids of those of the public it belongs to, as the applicant of a matter
public record Belonging(String centre, Set<String> offices, Set<String> people) {

  public Belonging {
    offices = Set.copyOf(offices);
    people = Set.copyOf(people);
  }

  public static Belonging to(String centre, String... offices) {
    return new Belonging(centre, Set.of(offices), Set.of());
  }

  public Belonging and(String person) {
    return new Belonging(centre, offices, Set.of(person));
  }
}
