package cn.onestop.catalog.office.web;

import cn.onestop.catalog.office.Office;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One post and who held it when, in the order of appointment.
record PostResponse(String post, String role, String title, List<Holder> holders) {

  /// @param until absent while no end is known
  record Holder(String person, Instant from, @Nullable Instant until) {}

  static PostResponse of(Office office, String post) {
    return from(office.post(post));
  }

  static PostResponse from(Office.Post post) {
    return new PostResponse(
        post.code(),
        post.role(),
        post.title(),
        post.holdings().stream()
            .map(held -> new Holder(held.person(), held.from(), held.until()))
            .toList());
  }
}
