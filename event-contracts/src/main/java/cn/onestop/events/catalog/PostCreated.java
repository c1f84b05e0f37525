package cn.onestop.events.catalog;

import cn.onestop.events.EventType;

/// A post 岗位 was set up in an office.
///
/// @param post its code, unique in the installation
/// @param role what its holder may do, a role's wire name such as `clerk`
@EventType("cn.onestop.catalog.post-created.v1")
public record PostCreated(String post, String office, String role, String title)
    implements OfficeEvent {}
