package cn.onestop.catalog.office.web;

import cn.onestop.catalog.office.Office;
import cn.onestop.time.calendar.OfficeHours;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The posts of an office, with everyone who held them, or who held them on one day.
record PostsResponse(String office, List<PostResponse> posts) {

  /// @param day only who held them when the office opened on that day
  static PostsResponse from(Office office, @Nullable LocalDate day) {
    return new PostsResponse(
        office.code(),
        office.posts().stream()
            .map(post ->
                day == null
                    ? PostResponse.from(post)
                    : PostResponse.at(post, OfficeHours.DEFAULT.opening(day)))
            .toList());
  }
}
