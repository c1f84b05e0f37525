package cn.onestop.catalog.legal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The end of a legal text, or of one article of it.
///
/// @param article absent for the whole text
/// @param version up to which version it reaches; what is enacted afterwards is not ended by it
/// @param from the first day on which it is not in force
public record TextRepeal(
    @Nullable String article,
    int version,
    LocalDate from,
    String reason,
    @Nullable String replacedBy,
    @Nullable String decisionDocument) {

  boolean ends(ArticleNumber place) {
    return article != null && ArticleNumber.parse(article).filter(place::within).isPresent();
  }
}
