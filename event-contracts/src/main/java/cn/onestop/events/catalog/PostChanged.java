package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import org.jspecify.annotations.Nullable;

/// A post has another title or another superior; both as they are from now on.
///
/// @param superior the code of the post above it, absent where there is none
@EventType("cn.onestop.catalog.post-changed.v1")
public record PostChanged(String post, String title, @Nullable String superior)
    implements OfficeEvent {}
