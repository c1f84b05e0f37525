package cn.onestop.matters.dispatch;

import cn.onestop.kit.offices.Holdings;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.Posts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The staff as the copy of the offices and the people shows it.
public final class KnownStaff implements Staff {

  private final Posts posts;
  private final Holdings holdings;

  public KnownStaff(Posts posts, Holdings holdings) {
    this.posts = posts;
    this.holdings = holdings;
  }

  @Override
  public List<HeldPost> acting(String person, Instant at) {
    return posts.heldBy(person, at);
  }

  @Override
  public List<HeldPost> appointed(String person, Instant at) {
    return posts.appointedTo(person, at);
  }

  @Override
  public List<Cover> covers(String person, Instant at) {
    return holdings.of(person, at).stream()
        .flatMap(post -> {
          String absent = post.substituteFor();
          return absent == null
              ? Stream.<Cover>empty()
              : Stream.of(
                  new Cover(
                      absent,
                      new HeldPost(
                          post.post(),
                          Set.of(post.role()),
                          post.office(),
                          post.officeKind(),
                          post.centre())));
        })
        .toList();
  }
}
