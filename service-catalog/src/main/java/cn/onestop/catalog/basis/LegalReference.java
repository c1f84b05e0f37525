package cn.onestop.catalog.basis;

import cn.onestop.catalog.legal.ArticleNumber;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Chain;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a basis points to in the register.
///
/// @param pointer JSON Pointer of the basis in the content
/// @param legalText code of the legal text
/// @param article the article, paragraph or item; absent for the text as a whole
public record LegalReference(String pointer, String legalText, @Nullable String article) {

  /// What of `bases` the register knows, as it stands on `day`.
  static List<LegalReference> of(List<Basis> bases, LegalRegister register, LocalDate day) {
    return bases.stream()
        .flatMap(basis ->
            register.pointed(basis, day).stream()
                .filter(LegalRegister.Pointed::isRegistered)
                .map(it ->
                    new LegalReference(
                        basis.pointer(),
                        Objects.requireNonNull(it.legalText()),
                        text(it.article()))))
        .toList();
  }

  /// Tells answers apart that show references beside something of that edition: a version never
  /// changes, but the register learns.
  public static String entityTag(long edition, List<LegalReference> references) {
    return "\"%d-%s\""
        .formatted(edition, Chain.hash(CanonicalJson.write(references)).substring(0, 8));
  }

  private static @Nullable String text(@Nullable ArticleNumber article) {
    return article == null ? null : article.toString();
  }
}
