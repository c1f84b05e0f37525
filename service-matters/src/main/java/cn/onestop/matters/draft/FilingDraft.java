package cn.onestop.matters.draft;

import cn.onestop.kit.signedin.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft of an application, without what was typed: that is sealed whole, since anything may have
/// been typed anywhere. It belongs to whoever wrote it; whoever holds or stands in on the post it
/// was written at sees that it is there.
///
/// @param version raised by each saving
/// @param author opaque reference of who writes it
/// @param post the post by which they do; absent for the public
/// @param centre of that post
/// @param expiresAt when it is deleted if nobody saves it again
/// @param digest keyed digest of what was sent, by which the same sent again is known
public record FilingDraft(
    UUID id,
    long version,
    String author,
    @Nullable String post,
    @Nullable String centre,
    Instant savedAt,
    Instant expiresAt,
    String digest) {

  /// Whether the caller wrote it, and still works where they did.
  boolean isOf(Caller caller) {
    return author.equals(caller.person()) && (centre == null || caller.centres().contains(centre));
  }

  /// Whether the caller holds or stands in on the post it was written at.
  private boolean isCoveredBy(Caller caller) {
    return post != null && caller.posts().stream().anyMatch(held -> held.post().equals(post));
  }

  /// Whether the caller may learn that it is there.
  boolean isSeenBy(Caller caller) {
    return isOf(caller) || isCoveredBy(caller);
  }

  FilingDraft savedAgain(Instant at, Instant until, String newDigest) {
    return new FilingDraft(id, version + 1, author, post, centre, at, until, newDigest);
  }
}
