package cn.onestop.kit.request;

import org.jspecify.annotations.Nullable;

/// Which piece of a list is wanted: the entries after a key, and how many of them.
///
/// @param after the `next` of the page before, opaque to the caller; absent for the first page
public record PageRequest(@Nullable String after, int limit) {
  public static final int MOST = 200;
  public static final int USUAL = 50;
}
