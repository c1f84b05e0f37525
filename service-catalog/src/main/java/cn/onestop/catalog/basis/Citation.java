package cn.onestop.catalog.basis;

import cn.onestop.catalog.legal.ArticleNumber;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One legal text that a basis names, with the articles it names of it.
///
/// @param name as it is cited, without 《》
/// @param articles in the order they are named; none for the text as a whole
/// @param formal whether it is said as a citation: in 《》 or with an article
public record Citation(String name, List<ArticleNumber> articles, boolean formal) {

  public Citation {
    articles = List.copyOf(articles);
  }

  @Override
  public String toString() {
    return Stream.concat(Stream.of(name), articles.stream().map(ArticleNumber::toString))
        .collect(Collectors.joining(" "));
  }
}
