package cn.onestop.kit.signedin;

/// How far a right reaches.
public enum Scope {
  /// It is not about any one office's things.
  NONE,
  /// Over the software itself, which belongs to no office. The role alone is enough: the copy of
  /// the posts may be the very thing that has to be repaired.
  INSTALLATION,
  /// Over everything of the centre where the post is.
  CENTRE,
  /// Over the things of the office where the post is; a post at the centre itself reaches all its
  /// offices.
  OFFICE
}
