package cn.onestop.kit.journal;

/// One fact as it is kept: its canonical text and the hash of exactly that text. The text is never
/// written anew from what it says, so the hash holds for ever.
///
/// @param seq its place in the journal of its aggregate, from 1
/// @param text canonical JSON (RFC 8785) of a [Fact]
/// @param hash SHA-256 of the text's UTF-8 bytes, in lower-case hex
public record StoredFact(long seq, String text, String hash) {}
