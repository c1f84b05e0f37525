package cn.onestop.catalog.table;

/// The columns of the table, in their usual order; the header names them, so that they may come in
/// any.
public enum Column {
  /// Code of the office.
  OFFICE("office"),
  KIND("kind"),
  OFFICE_NAME("officeName"),
  /// Code of the office above.
  PARENT("parent"),
  /// Code of the post.
  POST("post"),
  ROLE("role"),
  TITLE("title"),
  /// Code of the post above.
  SUPERIOR("superior"),
  /// Opaque reference of the holder.
  PERSON("person"),
  PERSON_NAME("personName"),
  /// A day, from its first moment on, or a moment with its offset.
  FROM("from"),
  /// The first day or moment no more.
  UNTIL("until");

  private final String header;

  Column(String header) {
    this.header = header;
  }

  /// Its name in the header.
  public String header() {
    return header;
  }
}
