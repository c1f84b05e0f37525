package cn.onestop.catalog.office.web;

import cn.onestop.catalog.office.Holding;
import cn.onestop.catalog.office.Office;
import cn.onestop.catalog.office.Post;
import cn.onestop.catalog.office.StandIn;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One post, who held it when in the order of appointment, and who stood in.
///
/// @param superior the code of the post above it, absent where there is none
/// @param closed the moment from which it is no more
record PostResponse(
    String post,
    String role,
    String title,
    @Nullable String superior,
    List<Holder> holders,
    List<Substitute> substitutes,
    @Nullable Instant closed) {

  /// @param until absent while no end is known
  record Holder(String person, Instant from, @Nullable Instant until) {}

  /// Somebody who stands in 顶岗 whenever the holder is on leave.
  ///
  /// @param absent the holder stood in for
  record Substitute(String person, String absent, Instant from, Instant until) {}

  static PostResponse of(Office office, String post) {
    return from(office.post(post));
  }

  static PostResponse from(Post post) {
    return from(post, _ -> true, _ -> true);
  }

  /// The post with only those who held it or stood in at that moment.
  static PostResponse at(Post post, Instant moment) {
    return from(post, holding -> holding.at(moment), standIn -> standIn.at(moment));
  }

  private static PostResponse from(
      Post post, Predicate<Holding> holders, Predicate<StandIn> substitutes) {
    return new PostResponse(
        post.code(),
        post.role(),
        post.title(),
        post.superior(),
        post.holdings().stream()
            .filter(holders)
            .map(held -> new Holder(held.person(), held.from(), held.until()))
            .toList(),
        post.standIns().stream()
            .filter(substitutes)
            .map(it -> new Substitute(it.person(), it.absent(), it.from(), it.until()))
            .toList(),
        post.closed());
  }
}
