package cn.onestop.kit.signedin;

/// The kinds of office a post can be at.
public enum OfficeKind {
  /// The whole service centre.
  CENTRE,
  /// A department that examines and decides.
  DEPARTMENT,
  /// A hall with its windows.
  HALL,
  /// A window in a hall.
  WINDOW,
  /// A village's service point.
  VILLAGE
}
