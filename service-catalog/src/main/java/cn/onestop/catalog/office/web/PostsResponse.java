package cn.onestop.catalog.office.web;

import cn.onestop.catalog.office.Office;
import java.util.List;

/// The posts of an office, with everyone who held them.
record PostsResponse(String office, List<PostResponse> posts) {

  static PostsResponse from(Office office) {
    return new PostsResponse(
        office.code(), office.posts().stream().map(PostResponse::from).toList());
  }
}
