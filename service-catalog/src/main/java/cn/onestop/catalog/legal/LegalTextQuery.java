package cn.onestop.catalog.legal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which legal texts are wanted.
///
/// @param q what stands in the name, the short name or the document number, or begins the code
/// @param day on which they stand so
public record LegalTextQuery(
    @Nullable String q,
    @Nullable LegalTextKind kind,
    @Nullable LegalTextStatus status,
    LocalDate day) {

  /// Whether this is one of them.
  public boolean wants(LegalText text) {
    var content = text.on(day).content();
    return (kind == null || content.kind().equals(kind.name()))
        && (status == null || text.status(day) == status)
        && (q == null || q.isBlank() || says(text, q.strip().toLowerCase(Locale.ROOT)));
  }

  private boolean says(LegalText text, String wanted) {
    var content = text.on(day).content();
    var others = content.otherNames() == null ? Stream.<String>of() : content.otherNames().stream();
    return text.code().toLowerCase(Locale.ROOT).startsWith(wanted)
        || Stream.of(Stream.of(content.name()), others, Stream.ofNullable(content.documentNumber()))
            .flatMap(names -> names)
            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
  }
}
