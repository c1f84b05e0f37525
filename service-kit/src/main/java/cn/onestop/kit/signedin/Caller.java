package cn.onestop.kit.signedin;

import static cn.onestop.kit.refusal.RefusalKind.UNAUTHENTICATED;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who calls, and what the rights table lets them do in this call.
///
/// @param personId opaque; absent when nobody is signed in
/// @param roles those of the token that this call is open to, each with a post where it needs one;
///   where the call is open to everyone, all roles of the token
/// @param posts the posts that carry these roles
/// @param scope how far the right reaches
public record Caller(
    @Nullable String personId,
    Set<Role> roles,
    @Nullable String sessionId,
    List<HeldPost> posts,
    Scope scope) {

  public static final Caller ANONYMOUS = new Caller(null, Set.of(), null, List.of(), Scope.NONE);

  public Caller {
    roles = Set.copyOf(roles);
    posts = List.copyOf(posts);
  }

  public boolean signedIn() {
    return personId != null;
  }

  /// The person's id, refused if nobody is signed in.
  public String person() {
    if (personId == null) {
      throw new Refused(Refusal.of(UNAUTHENTICATED, "signed-out"));
    }
    return personId;
  }

  /// Stands for the caller where calls are told apart.
  public String client() {
    return personId == null ? RequestKey.ANONYMOUS : personId;
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /// The centres whose things a list may show this caller.
  public Set<String> centres() {
    return posts.stream().map(HeldPost::centre).collect(Collectors.toUnmodifiableSet());
  }

  /// The offices whose things a list may show this caller, where [#wholeCentre] does not hold.
  public Set<String> offices() {
    return posts.stream().map(HeldPost::office).collect(Collectors.toUnmodifiableSet());
  }

  /// Whether the right covers all offices of that centre.
  public boolean wholeCentre(String centre) {
    return posts.stream()
        .filter(post -> post.centre().equals(centre))
        .anyMatch(post -> scope != Scope.OFFICE || post.officeKind().wholeCentre());
  }

  /// Whether something of that belonging lies within the caller's right.
  public Reach reach(Belonging thing) {
    if (scope == Scope.NONE || scope == Scope.INSTALLATION) {
      return Reach.WITHIN;
    }
    if (is(Role.CITIZEN) && personId != null && thing.people().contains(personId)) {
      return Reach.WITHIN;
    }
    if (!centres().contains(thing.centre())) {
      return Reach.OUT_OF_SIGHT;
    }
    var oneOfMine =
        posts.stream()
            .filter(post -> post.centre().equals(thing.centre()))
            .anyMatch(post -> thing.offices().contains(post.office()));
    return oneOfMine || wholeCentre(thing.centre()) ? Reach.WITHIN : Reach.OTHER_OFFICE;
  }

  /// Refuses what lies outside the caller's right, another office's of the same centre too: numbers
  /// can be guessed, and a different answer would tell which of them are given.
  ///
  /// @param unknown the refusal of a thing that does not exist: what is out of sight gets the very
  ///   same
  public void mustReach(Belonging thing, Refusal unknown) {
    switch (reach(thing)) {
      case WITHIN -> {}
      case OTHER_OFFICE, OUT_OF_SIGHT -> throw Refused.hiding(thing.centre(), unknown);
    }
  }
}
