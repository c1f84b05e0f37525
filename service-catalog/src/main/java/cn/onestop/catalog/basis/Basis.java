package cn.onestop.catalog.basis;

import java.util.List;

/// What one thing in a guide or an entry rests on.
///
/// @param use what it carries
/// @param pointer where it stands, as a JSON Pointer into the content
/// @param words as they stand there
public record Basis(Use use, String pointer, String words) {

  /// What a basis carries.
  public enum Use {
    /// 事项的设定依据.
    ITEM,
    /// 职权的设定、实施依据.
    POWER,
    /// 材料的依据.
    MATERIAL,
    /// 时限的依据.
    LIMIT,
    /// 收费、减免的依据.
    FEE,
    /// 受理条件的依据.
    CONDITION,
    /// 环节的依据.
    STEP,
    /// 责任事项的依据.
    DUTY,
    /// 追责的依据.
    ACCOUNTABILITY
  }

  /// The legal texts it names.
  public List<Citation> citations() {
    return CitationReader.read(words);
  }

  /// Whether it names a law and nothing else would do. A promise, say, may rest on the place where
  /// it was published.
  boolean isCitation() {
    return citations().stream().anyMatch(Citation::formal);
  }
}
