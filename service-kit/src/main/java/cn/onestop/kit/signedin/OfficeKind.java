package cn.onestop.kit.signedin;

/// The kinds of office a post can be at.
public enum OfficeKind {
  /// The county above the centres. Its posts reach what is the county's own, and nothing of a
  /// centre below it: a township answers for its matters itself.
  COUNTY,
  /// The whole service centre.
  CENTRE,
  /// A department that examines and decides.
  DEPARTMENT,
  /// A hall with its windows.
  HALL,
  /// A window in a hall.
  WINDOW,
  /// A village's service point.
  VILLAGE;

  /// Whether a post at such an office reaches all offices that belong to it.
  public boolean wholeCentre() {
    return this == COUNTY || this == CENTRE;
  }
}
