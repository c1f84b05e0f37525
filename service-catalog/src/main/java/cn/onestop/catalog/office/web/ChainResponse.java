package cn.onestop.catalog.office.web;

import cn.onestop.catalog.office.Office;
import cn.onestop.kit.offices.KnownPost;
import cn.onestop.kit.offices.Offices;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The chain of command 隶属关系: for each post of an office the way up.
record ChainResponse(String office, List<Chain> posts) {

  /// @param above the nearest superior first
  record Chain(String post, String title, List<Superior> above) {}

  /// A post above, and who holds it now.
  record Superior(String post, String title, String office, Set<String> holders) {}

  static ChainResponse of(Office office, Offices offices, Instant now) {
    return new ChainResponse(
        office.code(),
        office.posts().stream()
            .filter(post -> post.closed() == null || now.isBefore(post.closed()))
            .map(post ->
                new Chain(
                    post.code(),
                    post.title(),
                    offices.above(post.code()).stream()
                        .map(above -> superior(above, offices, now))
                        .toList()))
            .toList());
  }

  private static Superior superior(KnownPost post, Offices offices, Instant now) {
    var office = post.office().code();
    var holders = offices.holders(office, post.post(), now).orElse(Set.of());
    return new Superior(post.post(), post.title(), office, new TreeSet<>(holders));
  }
}
