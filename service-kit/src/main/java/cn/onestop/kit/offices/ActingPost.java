package cn.onestop.kit.offices;

import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A post somebody has at the moment asked about, and until when.
///
/// @param until the moment from which no more, where it is known
/// @param substituteFor the holder on leave for whom they stand in, absent for a post of their own
public record ActingPost(
    String post,
    String title,
    Role role,
    String office,
    OfficeKind officeKind,
    String centre,
    Instant from,
    @Nullable Instant until,
    @Nullable String substituteFor) {

  HeldPost held() {
    return new HeldPost(post, Set.of(role), office, officeKind, centre);
  }
}
