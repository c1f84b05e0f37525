package cn.onestop.kit.signedin;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// One row of the rights table.
///
/// @param path the template exactly as the endpoint is mapped
/// @param who to whom the endpoint is open
/// @param roles those it is open to if [Who#ROLES], else empty
public record Right(String method, String path, Who who, Set<Role> roles, Scope scope) {

  /// To whom an endpoint is open.
  public enum Who {
    ANYONE,
    SIGNED_IN,
    ROLES
  }

  public Right {
    roles = Set.copyOf(roles);
  }

  public static Open get(String path) {
    return new Open("GET", path);
  }

  public static Open post(String path) {
    return new Open("POST", path);
  }

  public static Open put(String path) {
    return new Open("PUT", path);
  }

  public static Open patch(String path) {
    return new Open("PATCH", path);
  }

  public static Open delete(String path) {
    return new Open("DELETE", path);
  }

  /// The row as people read it: `POST /api/v1/matters/{number}/accept | clerk | centre`.
  @Override
  public String toString() {
    var open =
        switch (who) {
          case ANYONE -> "anyone";
          case SIGNED_IN -> "signed-in";
          case ROLES -> roles.stream().sorted().map(Role::wireName).collect(joining(" "));
        };
    return "%s %s | %s | %s".formatted(method, path, open, scope.name().toLowerCase(Locale.ROOT));
  }

  /// A row that still has to say to whom.
  public record Open(String method, String path) {

    public Right anyone() {
      return new Right(method, path, Who.ANYONE, Set.of(), Scope.NONE);
    }

    /// Whoever has a valid token, with or without a post.
    public Right signedIn() {
      return new Right(method, path, Who.SIGNED_IN, Set.of(), Scope.NONE);
    }

    public Within may(Role first, Role... others) {
      var roles = EnumSet.of(first, others);
      return new Within(method, path, roles);
    }
  }

  /// A row that still has to say how far.
  public record Within(String method, String path, Set<Role> roles) {

    public Within {
      roles = Set.copyOf(roles);
    }

    /// The use case must ask [Caller#mustReach]; the table cannot know whose the thing is.
    public Right within(Scope scope) {
      return new Right(method, path, Who.ROLES, roles, scope);
    }
  }
}
