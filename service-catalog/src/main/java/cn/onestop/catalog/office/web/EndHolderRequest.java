package cn.onestop.catalog.office.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When somebody gives up a post.
///
/// @param until the moment from which no more; absent: now
record EndHolderRequest(@Nullable Instant until) {}
