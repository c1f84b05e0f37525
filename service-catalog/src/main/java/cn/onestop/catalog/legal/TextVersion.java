package cn.onestop.catalog.legal;

import cn.onestop.events.catalog.LegalTextContent;
import cn.onestop.events.catalog.LegalTextContent.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/// One version of a legal text, as it was entered.
///
/// @param number from 1, without gaps
public record TextVersion(
    int number, String contentHash, Instant publishedAt, LegalTextContent content) {

  boolean hasBegunOn(LocalDate day) {
    var from = content.inForceFrom();
    return from == null || !from.isAfter(day);
  }

  boolean hasLapsedBy(LocalDate day) {
    var until = content.validUntil();
    return until != null && until.isBefore(day);
  }

  Stream<ArticleNumber> articles() {
    return content.articles().stream()
        .map(Article::number)
        .flatMap(number -> ArticleNumber.parse(number).stream());
  }

  /// Whether a basis may point there: the register lists the place itself, or its article whole
  /// without any part of it.
  boolean holds(ArticleNumber place) {
    return articles().anyMatch(place::equals)
        || (articles().anyMatch(place.whole()::equals)
            && articles().filter(it -> it.within(place.whole())).count() == 1);
  }
}
