package cn.onestop.kit.offices;

import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.views.ViewReader;
import java.time.Instant;
import java.util.List;

/// Who holds which post, from the copy of the offices. Whether a holding is valid is judged at the
/// moment asked about and not when the copy was made: a post that ends at noon ends at noon.
final class CopiedPosts implements Posts {

  /// More posts than any one person ever had.
  private static final int ALL = 1000;

  private final ViewReader<OfficeCopy> copy;

  CopiedPosts(ViewReader<OfficeCopy> copy) {
    this.copy = copy;
  }

  @Override
  public List<HeldPost> heldBy(String personId, Instant at) {
    return copy.list(HoldingList.NAME, HoldingList.prefix(personId), null, ALL).stream()
        .flatMap(entry -> HoldingList.heldAt(entry.content(), at).stream())
        .toList();
  }
}
