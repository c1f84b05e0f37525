package cn.onestop.catalog.legal;

import cn.onestop.events.catalog.LegalTextContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of legal texts, entered together.
///
/// @param format [#FORMAT]
public record LegalTextFile(String format, @Nullable String note, List<TextRow> texts) {

  /// Names this format and its version.
  public static final String FORMAT = "onestop-legal-texts/1";

  /// One text and what the register shall say of it.
  public record TextRow(String code, LegalTextContent content) {}
}
