package cn.onestop.events;

/// Where sealed personal data or free text lies, and a salted commitment to it.
///
/// @param ref name of the entry in the sealed part of the same aggregate
/// @param commitment HMAC-SHA256 of the content under a salt that lies sealed beside it; without
///   the salt it tells nothing, and erasing removes the salt
public record SealedReference(String ref, String commitment) {}
