package cn.onestop.kit.signedin;

/// How far a right reaches.
public enum Scope {
  /// It is not about any one office's things.
  NONE,
  /// Over everything of the centre where the post is.
  CENTRE,
  /// Over the things of the office where the post is; a post at the centre itself reaches all its
  /// offices.
  OFFICE
}
