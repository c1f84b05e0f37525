package cn.onestop.matters.identity;

/// What is wrong with the number of an identity paper.
public enum NumberFault {
  /// Its length or its characters are not those of such a paper.
  FORM("form"),
  /// The place it names is none that gives out such papers.
  PLACE("place"),
  /// It holds no date on which somebody can have been born.
  BIRTH_DATE("birth-date"),
  /// Its check character does not fit the others: one of them was read or typed wrongly.
  CHECK("check");

  private final String code;

  NumberFault(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }
}
