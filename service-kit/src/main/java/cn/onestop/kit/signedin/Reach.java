package cn.onestop.kit.signedin;

/// Whether a thing lies within what the caller's right covers.
public enum Reach {
  WITHIN,
  /// Another window, department or village of the same centre; answered as if out of sight.
  OTHER_OFFICE,
  /// Another centre, or another person's: the caller must not even learn that it exists.
  OUT_OF_SIGHT
}
