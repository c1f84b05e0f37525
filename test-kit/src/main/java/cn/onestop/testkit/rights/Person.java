package cn.onestop.testkit.rights;

/// Someone in one role, who holds a post that carries it (or is one of the public and needs none).
///
/// @param wholeCentre whether the post is at the centre itself and so reaches all its offices
public record Person(String id, String role, boolean wholeCentre, boolean needsPost) {

  public static Person atOffice(String id, String role) {
    return new Person(id, role, false, true);
  }

  public static Person atCentre(String id, String role) {
    return new Person(id, role, true, true);
  }

  public static Person ofThePublic(String id, String role) {
    return new Person(id, role, false, false);
  }
}
