package cn.onestop.kit.signedin;

import java.util.Set;

/// A post somebody holds at the moment asked about, by appointment or standing in for its holder.
///
/// @param post the post's own code
/// @param roles what its holder may be
/// @param office the code of the office it is at
/// @param centre the twelve-digit area code of the centre the office belongs to
public record HeldPost(
    String post, Set<Role> roles, String office, OfficeKind officeKind, String centre) {

  public HeldPost {
    roles = Set.copyOf(roles);
  }
}
