package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import org.jspecify.annotations.Nullable;

/// A post 岗位 was set up in an office.
///
/// @param post its code, unique in the installation
/// @param role what its holder may do, a role's wire name such as `clerk`
/// @param superior the code of the post above it, absent where there is none
@EventType("cn.onestop.catalog.post-created.v1")
public record PostCreated(
    String post, String office, String role, String title, @Nullable String superior)
    implements OfficeEvent {

  /// A post with none above it.
  public PostCreated(String post, String office, String role, String title) {
    this(post, office, role, title, null);
  }
}
