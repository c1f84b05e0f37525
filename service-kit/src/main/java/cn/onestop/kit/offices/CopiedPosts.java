package cn.onestop.kit.offices;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who may act by which post, from the copy of the offices and of the staff.
final class CopiedPosts implements Posts {

  private final Holdings holdings;
  private final People people;

  CopiedPosts(Holdings holdings, People people) {
    this.holdings = holdings;
    this.people = people;
  }

  @Override
  public List<HeldPost> heldBy(String personId, Instant at) {
    var held = appointedTo(personId, at);
    return held.isEmpty() || people.onLeave(personId, at).isEmpty() ? held : List.of();
  }

  @Override
  public List<HeldPost> appointedTo(String personId, Instant at) {
    return holdings.of(personId, at).stream().map(ActingPost::held).toList();
  }

  @Override
  public Optional<Refusal> obstacle(String personId, Set<Role> roles, Instant at) {
    var posts = holdings.dealings(personId).filter(post -> roles.contains(post.role())).toList();
    var has = holdings.of(personId, at).stream().anyMatch(post -> roles.contains(post.role()));
    return has
        ? people.onLeave(personId, at).map(NotActing::onLeave)
        : NotActing.whyNone(posts, at);
  }
}
