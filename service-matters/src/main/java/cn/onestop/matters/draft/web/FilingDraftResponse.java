package cn.onestop.matters.draft.web;

import cn.onestop.matters.draft.DraftContent;
import cn.onestop.matters.draft.DraftDesk.Opened;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft as it was typed; masked for whoever covers its author's post.
///
/// @param own whether the caller wrote it
/// @param expiresAt when it is deleted if nobody saves it again
record FilingDraftResponse(
    UUID id,
    boolean own,
    @Nullable String itemCode,
    @Nullable String channel,
    @Nullable String window,
    @Nullable Map<String, Object> applicant,
    @Nullable List<String> materials,
    @Nullable String consultation,
    Instant savedAt,
    Instant expiresAt) {

  static FilingDraftResponse of(Opened opened) {
    DraftContent content = opened.content();
    return new FilingDraftResponse(
        opened.draft().id(),
        opened.own(),
        content.itemCode(),
        content.channel(),
        content.window(),
        content.applicant(),
        content.materials(),
        content.consultation(),
        opened.draft().savedAt(),
        opened.draft().expiresAt());
  }

  /// Personal data does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "FilingDraftResponse[…]";
  }
}
