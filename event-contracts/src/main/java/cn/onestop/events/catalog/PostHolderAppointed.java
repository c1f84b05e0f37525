package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody holds a post.
///
/// @param person opaque reference of the person
/// @param from the first moment
/// @param until the moment from which no more, where it is known
@EventType("cn.onestop.catalog.post-holder-appointed.v1")
public record PostHolderAppointed(String post, String person, Instant from, @Nullable Instant until)
    implements OfficeEvent {}
