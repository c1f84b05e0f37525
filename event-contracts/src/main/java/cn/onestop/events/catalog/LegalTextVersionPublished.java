package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import org.jspecify.annotations.Nullable;

/// A version of a legal text was entered into the register; it never changes afterwards.
///
/// @param centre the centre that made it, where it is a normative document of its own
/// @param contentHash SHA-256 of the canonical JSON of `content`
@EventType("cn.onestop.catalog.legal-text-version-published.v1")
public record LegalTextVersionPublished(
    String legalText,
    int version,
    @Nullable String centre,
    String contentHash,
    LegalTextContent content)
    implements LegalTextEvent {}
