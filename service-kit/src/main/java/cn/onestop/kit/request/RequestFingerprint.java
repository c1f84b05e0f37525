package cn.onestop.kit.request;

/// A digest of what a body says: equal for bodies that differ only in white space, the order of
/// members or the spelling of a number.
///
/// SHA-256 in hex over the canonical form (RFC 8785) of a JSON body, over the bytes of any other. A
/// body with a name and an ID number in it can be guessed from its digest: key it before it is
/// stored.
public record RequestFingerprint(String value) {}
