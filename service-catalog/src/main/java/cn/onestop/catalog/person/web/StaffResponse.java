package cn.onestop.catalog.person.web;

import cn.onestop.catalog.person.Leave;
import cn.onestop.catalog.person.Staff.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the staff, in a list.
///
/// @param onLeaveUntil only while they are on leave
/// @param posts those they hold now, on leave or not
record StaffResponse(
    String person,
    String name,
    String centre,
    @Nullable Instant onLeaveUntil,
    List<HeldPostResponse> posts) {

  static StaffResponse of(Member member, List<HeldPostResponse> posts, Instant now) {
    var person = member.person();
    return new StaffResponse(
        person.reference(),
        member.name(),
        person.centre(),
        person.leaves().stream()
            .filter(leave -> leave.at(now))
            .map(Leave::until)
            .findFirst()
            .orElse(null),
        posts);
  }
}
