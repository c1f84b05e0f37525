package cn.onestop.catalog.legal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The place of an article, a paragraph or an item in a legal text 条、款、项 (立法法). It is written as it
/// is cited: `第十一条`, `第十条之一`, `第十一条第一款第二项`.
///
/// @param article 条
/// @param inserted the n of 之n, for an article put in later; 0 for none
/// @param paragraph 款; 0 for the whole article
/// @param item 项; 0 for the whole paragraph
public record ArticleNumber(int article, int inserted, int paragraph, int item) {

  private static final String NUMBER = "(" + ChineseNumber.FORM + ")";
  private static final Pattern FORM =
      Pattern.compile(
          "(?:第%1$s条|(\\d{1,4}))(?:之%1$s)?(?:第%1$s款)?(?:第[（(]?%1$s[）)]?项)?".formatted(NUMBER));

  /// A whole article.
  static ArticleNumber of(int article) {
    return new ArticleNumber(article, 0, 0, 0);
  }

  /// The place that `text` names; an article may be named by its figure alone.
  public static Optional<ArticleNumber> parse(String text) {
    var found = FORM.matcher(text.strip());
    if (!found.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new ArticleNumber(
            ChineseNumber.read(found.group(1) == null ? found.group(2) : found.group(1)),
            number(found.group(3)),
            number(found.group(4)),
            number(found.group(5))));
  }

  private static int number(@Nullable String text) {
    return text == null ? 0 : ChineseNumber.read(text);
  }

  /// The whole article it lies in.
  ArticleNumber whole() {
    return new ArticleNumber(article, inserted, 0, 0);
  }

  ArticleNumber withParagraph(int number) {
    return new ArticleNumber(article, inserted, number, 0);
  }

  ArticleNumber withItem(int number) {
    return new ArticleNumber(article, inserted, paragraph, number);
  }

  ArticleNumber withInserted(int number) {
    return new ArticleNumber(article, number, 0, 0);
  }

  /// Whether it is `other` or a part of it.
  public boolean within(ArticleNumber other) {
    boolean sameArticle = article == other.article && inserted == other.inserted;
    boolean wholeArticle = other.paragraph == 0 && other.item == 0;
    boolean sameParagraph = paragraph == other.paragraph && (other.item == 0 || item == other.item);
    return sameArticle && (wholeArticle || sameParagraph);
  }

  /// Whether the two have something in common.
  public boolean meets(ArticleNumber other) {
    return within(other) || other.within(this);
  }

  @Override
  public String toString() {
    var text = new StringBuilder("第").append(ChineseNumber.write(article)).append('条');
    if (inserted > 0) {
      text.append('之').append(ChineseNumber.write(inserted));
    }
    if (paragraph > 0) {
      text.append('第').append(ChineseNumber.write(paragraph)).append('款');
    }
    if (item > 0) {
      text.append('第').append(ChineseNumber.write(item)).append('项');
    }
    return text.toString();
  }
}
