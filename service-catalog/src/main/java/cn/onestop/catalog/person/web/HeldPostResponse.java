package cn.onestop.catalog.person.web;

import cn.onestop.kit.offices.ActingPost;
import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.signedin.OfficeKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A post somebody holds, or stands in on.
///
/// @param until the moment from which no more, where it is known
/// @param substituteFor the holder on leave for whom they stand in
record HeldPostResponse(
    String post,
    String title,
    String role,
    String office,
    String officeName,
    OfficeKind officeKind,
    String centre,
    String centreName,
    @Nullable Instant until,
    @Nullable String substituteFor) {

  static HeldPostResponse from(ActingPost post, Offices offices) {
    return new HeldPostResponse(
        post.post(),
        post.title(),
        post.role().wireName(),
        post.office(),
        name(post.office(), offices),
        post.officeKind(),
        post.centre(),
        name(post.centre(), offices),
        post.until(),
        post.substituteFor());
  }

  private static String name(String office, Offices offices) {
    return offices.find(office).map(KnownOffice::name).orElse(office);
  }
}
